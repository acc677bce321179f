// npm run proof -- NAME: the long form of a test, with its report in docs/proofs. Without a name it lists them.
import { spawnSync } from 'node:child_process';

const proofs = {
  races: { specs: ['test/races'], needs: [] },
  'one-outcome': { specs: ['test/races/one-outcome'], needs: [] },
  'overlapping-slots': { specs: ['test/races/overlapping-slots'], needs: [] },
};

const [name, ...more] = process.argv.slice(2);
const proof = proofs[name];
if (!proof) {
  console.error(`Which proof? One of: ${Object.keys(proofs).join(', ')}.`);
  process.exit(2);
}
for (const program of proof.needs) {
  if (spawnSync(program, ['--version']).error) {
    console.error(`The proof “${name}” needs ${program}, which is not on this machine.`);
    process.exit(1);
  }
}
const flags = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
const { status } = spawnSync('npx', ['jest', '--runInBand', ...proof.specs, ...more], {
  stdio: 'inherit',
  env: { ...process.env, PROOF: '1', NODE_OPTIONS: flags },
});
process.exit(status ?? 1);
