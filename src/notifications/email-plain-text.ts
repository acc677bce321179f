import type { Block, Letter } from './email-letter.js';

/** The letter for whoever reads mail as text: the same words in the same order, and every link written out. */
export function emailPlainText({ heading, greeting, blocks, why, settings, sender }: Letter): string {
  const foot = ['-- ', why, ...(settings ? [`${settings.label}: ${settings.url}`] : []), sender];
  return `${[heading, greeting, ...blocks.map(plainBlock), foot.join('\n')].join('\n\n')}\n`;
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'slot': {
      const { word, leaf, when, where } = block;
      return [
        word,
        `${when.label}: ${when.text} (${leaf.week})`,
        `${where.label}: ${where.testbed}, ${where.place}`,
      ].join('\n');
    }
    case 'quotation':
      return [`${block.label}:`, ...block.text.split('\n').map((line) => `> ${line}`.trimEnd())].join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value.replaceAll('\n', '\n  ')}`).join('\n');
    case 'list':
      return block.items.map(({ label, margin, url }) => `* ${label}${margin && `, ${margin}`}\n  ${url}`).join('\n');
    case 'action':
      return `${block.label}:\n${block.url}`;
    case 'aside':
      return `${block.text}\n${block.label}:\n${block.url}`;
  }
}
