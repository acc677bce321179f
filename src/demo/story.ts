import { answerChecklist, askToMove, begin, holdTime, learnTheRules, sendIn } from './story-company.js';
import { approve, grantMove, review } from './story-lab.js';
import { setStage, signIn } from './story-stage.js';

/**
 * Plays the main job once at a demo lab that runs at the address, from the rules that apply to a moved booking, and tells each
 * step in a line. Its e-mails and calendar entries are kept in the folder.
 * @throws StoryFault at the first step that is not as it should be
 */
export async function playStory(baseUrl: string, say: (line: string) => void, folder: string): Promise<void> {
  const stage = await setStage(baseUrl, say, folder);
  const { company, reviewer, manager } = stage;
  await learnTheRules(stage);
  await signIn(stage, company);
  const draft = await begin(stage);
  await answerChecklist(stage, draft);
  const booking = await holdTime(stage, draft);
  await sendIn(stage, draft);
  // Each e-mail is waited for: one that a later step has overtaken is rightly not sent any more.
  await stage.mail(draft.number, company, manager);
  await signIn(stage, reviewer);
  await review(stage, draft);
  await signIn(stage, manager);
  await approve(stage, draft, booking);
  await stage.mail(draft.number, company);
  await askToMove(stage, booking.id);
  await stage.mail(draft.number, manager);
  await grantMove(stage, booking.id);
  await stage.mail(draft.number, company);
  await stage.otherMail(draft.number);
  say(`The e-mails and calendar entries are in ${folder}.`);
}
