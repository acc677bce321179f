import type { Page } from 'playwright-core';

// What runs in the page is written as text: this program knows no DOM.

/** Text that is cut off, and text that stands on other text, as when letters are twice as large. */
export const crowdedText = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
  const faults = new Set();
  const named = (element) => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 110);
  const boxes = [];
  const walker = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('svg, option, .skip, .tab-bar, iframe')) continue;
    // For the ear alone; and pictures of hours, whose words stand in full beside them.
    const around = [];
    for (let box = element; box && box !== document.body; box = box.parentElement) around.push(box);
    const styles = around.map((box) => getComputedStyle(box));
    if (styles.some(({ clipPath }) => clipPath === 'inset(50%)') || element.closest('.calendar[aria-hidden=true], .calendar [aria-hidden=true]')) continue;
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.overflowX === 'visible' || style.display === 'inline') continue;
      const cut = ['hidden', 'clip'].includes(style.overflowX) && box.scrollWidth > box.clientWidth + 1;
      const low = ['hidden', 'clip'].includes(style.overflowY) && box.scrollHeight > box.clientHeight + 1;
      if (cut || low) faults.add('cuts text off: ' + named(box));
      break;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects())
      if (right - left > 2) boxes.push({ left, right, top, bottom, element, floats: styles.some(({ position }) => position === 'sticky' || position === 'fixed') });
  }
  const overlap = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 8;
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((a, index) => {
    for (let other = index + 1; other < boxes.length && boxes[other].top < a.bottom; other += 1) {
      const b = boxes[other];
      if (a.element === b.element || a.floats !== b.floats || !overlap(a, b)) continue;
      const [x, y] = [(Math.max(a.left, b.left) + Math.min(a.right, b.right)) / 2, (Math.max(a.top, b.top) + Math.min(a.bottom, b.bottom)) / 2];
      const seen = (one) => [...document.elementsFromPoint(x, y)].includes(one.element);
      if (y > innerHeight || y < 0 || (seen(a) && seen(b))) faults.add('overlap: ' + named(a.element) + ' | ' + named(b.element));
    }
  });
  return [...faults];
})()`);

/**
 * With the reader’s own few colours (forced colours) backgrounds are gone: what has neither words, border nor picture can’t
 * be seen, and whatever can have the focus must show it with an outline.
 */
export const unseenInForcedColours = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
  const faults = new Set();
  const named = (element) => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 110);
  const sides = ['Top', 'Right', 'Bottom', 'Left'];
  const isEdged = (style) =>
    sides.some((side) => style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) > 0) ||
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
  const canvas = getComputedStyle(document.body).backgroundColor;
  const paper = ['rgba(0, 0, 0, 0)', canvas, getComputedStyle(document.documentElement).backgroundColor];
  const root = document.querySelector('dialog[open]') ?? document;
  for (const element of root.querySelectorAll('.button, button, input, select, textarea, i, [role=progressbar], [data-drawn]')) {
    const { width, height } = element.getBoundingClientRect();
    if (!element.checkVisibility({ visibilityProperty: true }) || width < 2 || height < 2) continue;
    if (element.closest('.visually-hidden')) continue;
    const style = getComputedStyle(element);
    const says = element.textContent.trim() !== '' || element.querySelector('svg, img') || element.matches('[type=radio], [type=checkbox]');
    const isForm = element.matches('input:not([type=radio], [type=checkbox]), select, textarea');
    if ((!says || isForm) && !isEdged(style) && paper.includes(style.backgroundColor)) faults.add('can’t be seen: ' + named(element));
  }
  const first = document.activeElement;
  if (first instanceof HTMLElement) first.blur();
  for (const element of root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.disabled) continue;
    element.focus({ preventScroll: true, focusVisible: true });
    if (document.activeElement !== element) continue;
    const style = getComputedStyle(element);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
      // A choice may show it around its label, a grid’s cell at the hour in it where the keyboard is.
      const others = [element.closest('label'), element.querySelector('.focused')].filter(Boolean);
      if (!others.some((one) => getComputedStyle(one).outlineStyle !== 'none')) faults.add('shows no focus: ' + named(element));
    }
  }
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  return [...faults];
})()`);

/** What would still move for whoever has asked for stillness. @returns what takes longer than 10 ms */
export const movingThings = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
  const secondsMax = 0.01;
  const faults = new Set();
  const longest = (durations) => Math.max(...durations.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1)));
  for (const element of document.querySelectorAll('*')) {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
    if (longest(transitionDuration) > secondsMax || (animationName !== 'none' && longest(animationDuration) > secondsMax))
      faults.add('moves: ' + element.outerHTML.slice(0, 90));
  }
  for (const animation of document.getAnimations())
    if (animation.playState === 'running' && animation.effect.getComputedTiming().duration > secondsMax * 1000) faults.add('runs: ' + animation.id);
  return [...faults];
})()`);

/** What every screen has, whatever it is about. */
export const misses = (page: Page, language: string): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
  const headings = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility());
  const title = document.title.replace(/ – Smart Care Lab$/, '').trim();
  return [
    headings.length === 1 ? '' : headings.length + ' headings of the first order',
    title !== '' && document.title !== title ? '' : 'has the title “' + document.title + '”',
    document.documentElement.lang === '${language}' ? '' : 'says that it is in ' + document.documentElement.lang,
    document.querySelector('.loading') ? 'still loads' : '',
  ].filter(Boolean);
})()`);
