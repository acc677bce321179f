import { writeFile } from 'node:fs/promises';
import { drawStateMachines } from './reports/state-machines.js';

await writeFile('docs/state-machines.md', drawStateMachines());
console.log('docs/state-machines.md is written.');
