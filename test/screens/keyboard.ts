import type { Locator, Page } from 'playwright-core';

const pressesMax = 120;

/** Goes on with Tab, as somebody without a mouse does, until the place has the focus. @throws when Tab never comes there */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  const isHere = () => place.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let presses = 0; presses < pressesMax; presses++) {
    if (await isHere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${String(place)}`);
}

/** Goes to one of several radio buttons and chooses it: Space for the first, arrows for the rest. */
export async function choose(page: Page, group: Locator, label: string): Promise<void> {
  const radios = group.getByRole('radio');
  const wanted = group.getByRole('radio', { name: label, exact: true });
  await wanted.waitFor();
  const values = await radios.evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
  const index = values.indexOf(await wanted.inputValue());
  await tabTo(page, radios.first());
  if (index === 0) await page.keyboard.press('Space');
  for (let step = 0; step < index; step++) await page.keyboard.press('ArrowDown');
}
