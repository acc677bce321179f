export type IntakeAnswer = string | number | boolean;
/** Question key → answer, as far as they are known. */
export type IntakeAnswers = Readonly<Record<string, IntakeAnswer>>;

const answersMax = 200;
const charactersMax = 4_000;
const key = '[a-z][A-Za-z0-9]*';
const word = new RegExp(`^(${key})\\.(.+)$`);
const number = new RegExp(`^(${key})\\*(-?\\d{1,9})$`);
const yes = new RegExp(`^${key}$`);

/**
 * Answers as they stand in an address: `productType.software_trl*4_usesAI_-hasRadio`. A key alone is yes, with a hyphen
 * before it no. Only signs that an address need not escape, so that the link stays short enough to be sent.
 */
export function encodeIntake(answers: IntakeAnswers): string {
  return Object.entries(answers)
    .map(([name, answer]) => {
      if (typeof answer === 'boolean') return answer ? name : `-${name}`;
      if (typeof answer === 'number') return `${name}*${answer}`;
      return `${name}.${encodeURIComponent(answer).replaceAll('_', '%5F')}`;
    })
    .join('_');
}

/** What an address says; whatever in it is no answer is left out. The program judges the rest. */
export function decodeIntake(text: string): Record<string, IntakeAnswer> {
  const answers: Record<string, IntakeAnswer> = {};
  for (const part of text.slice(0, charactersMax).split('_').slice(0, answersMax)) {
    const said = word.exec(part);
    const counted = number.exec(part);
    if (said) answers[said[1]!] = unescaped(said[2]!);
    else if (counted) answers[counted[1]!] = Number(counted[2]);
    else if (yes.test(part)) answers[part] = true;
    else if (part.startsWith('-') && yes.test(part.slice(1))) answers[part.slice(1)] = false;
  }
  return answers;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
