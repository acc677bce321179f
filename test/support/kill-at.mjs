// Counts the statements that this process sends to PostgreSQL, and ends it with -9 at the one that it is told.
import pg from 'pg';

/** The statements since the last `arm`, in the order in which they were sent; each by its name or its first words. */
export const steps = [];
let kill;

/**
 * Counts from nothing again.
 * @param wanted the number of the statement, from 0, and when: as soon as it is `sent`, whatever becomes of it at the
 * server, or when it is `answered` and nobody has read the answer yet; undefined to live on
 */
export function arm(wanted) {
  steps.length = 0;
  kill = wanted;
}

function killAt(step, when) {
  if (kill?.step === step && kill.when === when) process.kill(process.pid, 'SIGKILL');
}

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function counted(...args) {
  const [asked] = args;
  const step = steps.push(asked.name ?? (asked.text ?? asked).trim().slice(0, 60)) - 1;
  const answered = () => killAt(step, 'answered');
  const callback = args.at(-1);
  if (typeof callback === 'function') {
    args[args.length - 1] = (...answer) => {
      answered();
      callback(...answer);
    };
  }
  const answer = Reflect.apply(query, this, args);
  answer?.then?.(answered, answered);
  // What is written while the socket is corked leaves in this turn of the loop.
  process.nextTick(() => killAt(step, 'sent'));
  return answer;
};
