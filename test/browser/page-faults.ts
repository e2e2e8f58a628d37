import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds wrong with the page, each with the elements it is about. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
}

/** What stands out at the right of the window, or can be pushed sideways. */
export function overhang(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('body *'), document.documentElement]
    .filter((element) =>
      element.getBoundingClientRect().right > innerWidth + 0.5 ||
      ((element.id === 'log' || element === document.documentElement) && element.scrollWidth > element.clientWidth))
    .map((element) => element.outerHTML.slice(0, 120))`);
}

/** Buttons, fields and choosers lower than a thumb is wide (44 pixels). */
export function tooLow(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('button, select, textarea, input')]
    .filter((element) => element.offsetParent && element.offsetHeight < 44)
    .map((element) => element.outerHTML)`);
}
