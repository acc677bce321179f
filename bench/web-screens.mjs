// The five main screens: who sees each, where it is, when it is there, and what is done on it.
import { cookies, managersCookie } from './lab.mjs';
import { monday } from './web.seed.mjs';

const company = cookies[0];

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** As a hand does it: so many small steps, one a frame. */
async function glide(page, from, to, steps) {
  for (let step = 1; step <= steps; step += 1) {
    const share = step / steps;
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    await page.waitForTimeout(frameMs);
  }
}
const frameMs = 16;

/** `request`: a draft with a real checklist. */
export const mainScreens = (request) => [
  {
    name: 'rules (visitor)',
    path: '/rules',
    ready: 'h1 + *, form',
    use: async (page) => {
      for (let question = 0; question < 4; question += 1) {
        await page.locator('main input').first().click();
        await page.locator('main form button[type=submit], main button').last().click();
        await page.waitForTimeout(200);
      }
    },
  },
  {
    name: 'company home',
    path: '/',
    cookie: company,
    ready: '#at-lab',
    use: async (page) => {
      await press(page, 'Tab', 'Tab', 'Tab', 'Tab', 'PageDown');
      await page.locator('main a').first().click();
      await page.goBack();
      await page.locator('#at-lab').waitFor();
    },
  },
  {
    name: 'slot finder',
    path: `/requests/${request}/slot`,
    cookie: company,
    ready: '.proposals button',
    use: async (page) => {
      await page.locator('.proposals button').first().click();
      await page.locator('[role=gridcell][tabindex="0"]').focus();
      await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'Enter', 'PageDown');
      await page.waitForTimeout(500);
      await page.locator('[role=gridcell]').nth(7).click();
    },
  },
  {
    name: 'checklist',
    path: `/requests/${request}/checklist`,
    cookie: company,
    ready: '.open-item',
    use: async (page) => {
      for (let item = 0; item < 3; item += 1) {
        await page.locator('.open-item input[type=radio]').first().click();
        await page.locator('.open-item textarea').click();
        await page.keyboard.type('Rapporten viser det.');
        await page.locator('.open-item .actions button').last().click();
        await page.waitForTimeout(200);
      }
    },
  },
  {
    name: 'lab calendar',
    path: `/calendar?view=week&day=${monday}`,
    cookie: managersCookie,
    ready: '.lab-rows .entry',
    use: async (page) => {
      await page.locator('.entry').nth(6).click();
      await page.locator('.calendar-panel').waitFor();
      await page.locator('.calendar-panel button').first().click();
      await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'End', 'Control+End', 'Control+Home');
      await press(page, 'PageDown', 'PageUp');
      await page.locator('.entry').first().waitFor();
      await dragAbout(page);
    },
  },
];

/** From the first testbed to the last and back, as quick as a wheel goes. */
export async function scrollAbout(page) {
  const box = await page.getByRole('grid').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const way of [1, -1]) {
    for (let turn = 0; turn < 60; turn += 1) {
      await page.mouse.wheel(0, way * 80);
      await page.waitForTimeout(frameMs);
    }
  }
}

/** A booking is taken hold of, carried across the days and testbeds in sight, and dropped; then left where it stood. */
export async function dragAbout(page) {
  await page.getByRole('grid').evaluate((element) => element.scrollTo(0, 0));
  await page.waitForTimeout(200);
  const grid = await page.getByRole('grid').boundingBox();
  const booking = await page.locator('.entry.confirmed').first().boundingBox();
  const from = { x: booking.x + booking.width / 2, y: booking.y + booking.height / 2 };
  const far = { x: grid.x + grid.width - 60, y: grid.y + grid.height - 40 };
  const back = { x: grid.x + grid.width / 2, y: grid.y + grid.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await glide(page, from, far, 60);
  await glide(page, far, back, 30);
  await page.mouse.up();
  await page.locator('.calendar-panel').waitFor();
  await page.locator('.calendar-panel .panel-head button').click();
}
