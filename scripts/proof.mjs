// npm run proof -- NAME: the long form of a test, with its report in docs/proofs. Without a name it lists them.
import { spawnSync } from 'node:child_process';

const proofs = {
  races: { specs: ['test/races'] },
  'one-outcome': { specs: ['test/races/one-outcome'] },
  'overlapping-slots': { specs: ['test/races/overlapping-slots'] },
  'kill-mail': { specs: ['test/notifications/kill-mail'] },
  'smtp-six-hours': { specs: ['test/notifications/smtp-six-hours'] },
  'kill-approval': { specs: ['test/races/kill-approval'] },
  calendar: { script: 'scripts/calendar-parsers.mjs' },
};

const [name, ...more] = process.argv.slice(2);
const proof = proofs[name];
if (!proof) {
  console.error(`Which proof? One of: ${Object.keys(proofs).join(', ')}.`);
  process.exit(2);
}
if (proof.script) process.exit(spawnSync(process.execPath, [proof.script, ...more], { stdio: 'inherit' }).status ?? 1);
const flags = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
const { status } = spawnSync('npx', ['jest', '--runInBand', ...proof.specs, ...more], {
  stdio: 'inherit',
  env: { ...process.env, PROOF: '1', NODE_OPTIONS: flags },
});
process.exit(status ?? 1);
