// npm run bench [-- NAME …]: what is measured, beside what; the table goes to bench/README.md.
import { booking } from './booking.bench.mjs';
import { contention } from './contention.bench.mjs';

const benches = { booking, contention };
const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(benches);
for (const name of names) {
  if (!benches[name]) {
    console.error(`There is no bench “${name}”. One of: ${Object.keys(benches).join(', ')}.`);
    process.exit(2);
  }
}
for (const name of names) {
  console.log(`\n${name}`);
  for (const row of await benches[name]()) console.log(`  ${row.what}: ${row.found} (goal ${row.goal})`);
}
