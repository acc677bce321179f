import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const folder = import.meta.dirname;

/** The highest (11) takes twenty times as long for a twentieth less. */
const brotliQuality = 9;

/** The server hands out what was packed here, once, instead of packing it for each reader. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle() {
    for (const entry of readdirSync(path.join(folder, 'dist'), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(m?js|css|html|svg)$/.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      writeFileSync(
        `${file}.br`,
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
      );
      writeFileSync(`${file}.gz`, gzipSync(bytes));
    }
  },
};

/** `npm run web` serves the sources with the program behind them; `npm run build` makes web/dist, which the program serves. */
export default defineConfig({
  root: folder,
  plugins: [packed],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A font or picture inside a style sheet would be a data: address, which the policy (CSP) forbids for fonts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      onwarn: (warning, warn) => {
        // The icons are marked for servers that render React; there is none here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/mailbox', '/health'].map((place) => [place, { target: 'http://127.0.0.1:3000' }]),
    ),
  },
});
