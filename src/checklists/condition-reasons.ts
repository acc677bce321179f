import { type Condition, type Facts, holds, shapeOf } from './condition.js';

/**
 * The attributes whose values made the condition hold, or fail if it fails: every one that had a part in it. In the order
 * of the condition; may repeat.
 */
export function deciding(condition: Condition, facts: Facts): string[] {
  const { attributes, parts } = decisive(condition, facts);
  return [...attributes, ...parts.flatMap((part) => deciding(part, facts))];
}

/**
 * The fewest attributes whose values are enough for the outcome, besides those that are known already: where one of
 * several parts would do, the one that adds the fewest, and among equals the first.
 */
export function fewestDeciding(condition: Condition, facts: Facts, already: ReadonlySet<string> = new Set()): string[] {
  const { attributes, parts, oneIsEnough } = decisive(condition, facts);
  const added = new Set(attributes.filter((attribute) => !already.has(attribute)));
  if (oneIsEnough) {
    const ways = parts.map((part) => fewestDeciding(part, facts, already));
    return ways.reduce((best, way) => (way.length < best.length ? way : best));
  }
  for (const part of parts) {
    for (const attribute of fewestDeciding(part, facts, new Set([...already, ...added]))) added.add(attribute);
  }
  return [...added];
}

interface Decisive {
  /** The attribute that the condition itself compares. */
  readonly attributes: readonly string[];
  /** The parts that have the outcome of the whole. */
  readonly parts: readonly Condition[];
  readonly oneIsEnough: boolean;
}

function decisive(condition: Condition, facts: Facts): Decisive {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'constant':
      return { attributes: [], parts: [], oneIsEnough: false };
    case 'comparison':
      return { attributes: [shape.attribute], parts: [], oneIsEnough: false };
    case 'not':
      return { attributes: [], parts: [shape.part as Condition], oneIsEnough: false };
    case 'all':
    case 'any': {
      const outcome = holds(condition, facts);
      const parts = (shape.parts as Condition[]).filter((part) => holds(part, facts) === outcome);
      // An `or` that holds needs one part that holds, an `and` that fails one part that fails; otherwise all count.
      return { attributes: [], parts, oneIsEnough: (shape.kind === 'any') === outcome };
    }
    case 'unknown-operator':
    case 'malformed':
      throw new Error(`Not a condition: ${JSON.stringify(condition)}`);
  }
}
