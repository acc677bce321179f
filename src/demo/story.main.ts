import * as path from 'node:path';
import { playStory } from './story.js';
import { answers, startOwnLab, type StoryPlace } from './story-place.js';
import { StoryFault } from './story-teller.js';

/** Where `npm start` with the same settings would be; `npm run story -- http://localhost:4000` for one that runs elsewhere. */
const usualUrl = process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
const folder = path.resolve(process.env.DATA_DIR ?? '.data', 'story');

async function findPlace(given: string | undefined): Promise<StoryPlace> {
  const url = (given ?? usualUrl).replace(/\/$/, '');
  if (await answers(url)) return { url, leave: async () => undefined };
  if (given !== undefined) throw new StoryFault(`No lab answers at ${url}.`);
  console.log(`No lab answers at ${url}: one is started for the story, which takes a while.`);
  return startOwnLab();
}

let place: StoryPlace | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.exitCode = 1;
    void place?.leave().then(() => process.exit());
  });
}

try {
  place = await findPlace(process.argv[2]);
  await playStory(place.url, (line) => console.log(line), folder);
} catch (error) {
  console.error(error instanceof StoryFault ? `The story stops here: ${error.message}` : error);
  process.exitCode = 1;
} finally {
  await place?.leave();
}
