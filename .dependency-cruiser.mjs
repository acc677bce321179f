// The order of the house, from one list: a room imports only rooms that stand before it.
import { readFileSync } from 'node:fs';

const rooms = JSON.parse(readFileSync(new URL('./rooms.json', import.meta.url), 'utf8'));

/** The web client’s folders bear the same names, and keep the same order: a screen lives in the highest room that it touches. */
const order = ['src', 'web/src'].flatMap((house) =>
  rooms.slice(0, -1).map((room, index) => ({
    name: `${house === 'src' ? '' : 'web-'}${room}-imports-only-lower-rooms`,
    comment: `“${room}” stands before ${rooms.slice(index + 1).join(', ')}: what needs both belongs in the higher room (HOUSE.md).`,
    severity: 'error',
    from: { path: `^${house}/${room}/` },
    to: { path: `^${house}/(${rooms.slice(index + 1).join('|')})/` },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...order,
    {
      name: 'look-and-platform-know-no-room',
      comment: 'What every screen is made of can’t depend on one of them.',
      severity: 'error',
      from: { path: '^web/src/(look|platform)/' },
      to: { path: `^web/src/(frame|${rooms.filter((room) => room !== 'platform').join('|')})/` },
    },
    {
      name: 'the-programs-share-no-code',
      comment: 'The web client knows the program by its API alone (web/openapi.json).',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third is missing between them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      comment: 'Import the file itself: a barrel hides who needs what, and loads everything.',
      severity: 'error',
      from: {},
      to: { path: '^src/.*/index\\.ts$' },
    },
    {
      name: 'rooms-do-not-know-the-house',
      comment: 'Only app.module, create-app, data-source and the programs see every room.',
      severity: 'error',
      from: { path: `^src/(${rooms.join('|')})/` },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'rules-and-states-are-pure',
      comment: 'Rules are asked, they do not look for themselves: hand them the facts.',
      severity: 'error',
      from: { path: '\\.(rules|states)\\.ts$' },
      to: {
        dependencyTypesNot: ['type-only'],
        path: '(\\.(store|queries|commands|worker|entity|controller)\\.ts$|node_modules/(pg|typeorm|@nestjs|nodemailer)|^(fs|net|http|node:fs|node:net|node:http))',
      },
    },
    {
      name: 'controllers-do-not-open-transactions',
      comment: 'A controller declares; commands, queries and workers open transactions.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$', pathNot: '^src/platform/' },
      to: { path: '^src/platform/transactions\\.ts$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.tsx?$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
