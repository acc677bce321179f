import { useState } from 'react';
import { waitsForAnswer } from './checklist.rules';
import type { ChecklistTemplate } from '../test-requests.queries';

interface Address {
  readonly topic?: string;
  readonly item?: string;
}

/** What an address opens; where it does not say, the first topic and the first item that wait for the company. */
function placeOf(templates: readonly ChecklistTemplate[], { topic, item }: Address): Address {
  const asked = templates.find(({ key }) => key === topic);
  const template = asked ?? templates.find(({ items }) => items.some(waitsForAnswer)) ?? templates[0];
  const open = template?.items.find(({ key }) => key === item) ?? template?.items.find(waitsForAnswer);
  return { topic: template?.key, item: open?.key };
}

/** The topic and item that are open. They stay so until somebody goes elsewhere, also when the item waits no longer. */
export function useOpenPlace(templates: readonly ChecklistTemplate[], { topic, item }: Address): Address {
  const address = `${topic} ${item}`;
  const [pinned, pin] = useState(() => ({ address, place: placeOf(templates, { topic, item }) }));
  if (pinned.address === address) return pinned.place;
  const place = placeOf(templates, { topic, item });
  pin({ address, place });
  return place;
}
