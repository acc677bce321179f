import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FileMissingError, FileStorageError, type StorableFile } from './file-storage.js';
import { openFolderStorage } from './folder-storage.js';
import { openFileStorage } from './open-file-storage.js';

let folder: string;
let root: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-storage-'));
  root = join(folder, 'files');
});
afterEach(() => rm(folder, { recursive: true }));

async function fileWith(content: string): Promise<StorableFile> {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  return { path, sizeBytes: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex') };
}

describe('files in a folder', () => {
  test('what is put is got, by another process too, until it is removed', async () => {
    const key = randomUUID();
    await (await openFolderStorage(root)).put(key, await fileWith('Måling 1'));
    const another = await openFolderStorage(root);
    expect(await text(await another.get(key))).toBe('Måling 1');
    await another.remove(key);
    await another.remove(key);
    await expect(another.get(key)).rejects.toBeInstanceOf(FileMissingError);
  });

  test('a file lies two levels down by the last digits of its key, for the program alone to read', async () => {
    const key = '018f0000-0000-7000-8000-00000000abcd';
    await (await openFolderStorage(root)).put(key, await fileWith('x'));
    const path = join(root, 'ab', 'cd', key);
    expect(await readFile(path, 'utf8')).toBe('x');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    for (const each of [root, join(root, 'ab'), join(root, 'ab', 'cd')])
      expect((await stat(each)).mode & 0o777).toBe(0o700);
  });

  test('bytes that are not the ones that were judged are not stored, and nothing is left behind', async () => {
    const storage = await openFolderStorage(root);
    const key = randomUUID();
    const file = await fileWith('judged');
    await writeFile(file.path, 'swapped');
    await expect(storage.put(key, file)).rejects.toThrow(/changed before it was stored/);
    await expect(storage.get(key)).rejects.toBeInstanceOf(FileMissingError);
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
  });

  test('putting the same file again changes nothing, so that a command can be repeated', async () => {
    const storage = await openFolderStorage(root);
    const key = randomUUID();
    const file = await fileWith('once');
    await storage.put(key, file);
    await storage.put(key, file);
    expect(await text(await storage.get(key))).toBe('once');
  });

  test.each(['../../etc/passwd', 'a/b', '', `${randomUUID()}/..`, `${randomUUID()}\n`, randomUUID().toUpperCase()])(
    'no path is made of %j',
    async (key) => {
      const storage = await openFolderStorage(root);
      const file = await fileWith('x');
      for (const act of [() => storage.put(key, file), () => storage.get(key), () => storage.remove(key)]) {
        await expect(act()).rejects.toThrow('A storage key is a UUID');
      }
    },
  );

  test('a file that a killed process left half written is gone a day later, one that is being written is not', async () => {
    await openFolderStorage(root);
    const [old, fresh] = [join(root, 'incoming', 'old'), join(root, 'incoming', 'fresh')];
    await writeFile(old, 'half');
    await writeFile(fresh, 'half');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await utimes(old, yesterday, yesterday);
    await openFolderStorage(root);
    expect(await readdir(join(root, 'incoming'))).toEqual(['fresh']);
  });

  test('the check says what is wrong when files can not be stored', async () => {
    const storage = await openFolderStorage(root);
    await storage.check();
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
    await rm(root, { recursive: true });
    await expect(storage.check()).rejects.toThrow(/can't be written to: ENOENT/);
    await expect(storage.put(randomUUID(), await fileWith('x'))).rejects.toBeInstanceOf(FileStorageError);
  });
});

describe('choosing a storage by FILES_URL', () => {
  const filesCredentials = { accessKeyId: 'id', secretAccessKey: 'secret' };

  test('an absolute path, a file URL and a path from where the program runs name a folder', async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      for (const filesUrl of [`file:${root}`, `file://${root}`, 'file:./files', 'file:files']) {
        await (await openFileStorage({ filesUrl, filesCredentials: undefined })).check();
        expect(await readdir(folder)).toEqual(['files']);
        await rm(root, { recursive: true });
      }
    } finally {
      process.chdir(before);
    }
  });

  test.each([
    ['ftp://x', /must begin with file: or s3:/],
    ['file:', /names no folder/],
    ['s3://', /must look like s3:/],
    ['s3://bucket/folder?region=x', /nothing else before the question mark/],
    ['s3://bucket', /region is missing/],
    ['s3://bucket?region=x&endpoint=store', /endpoint must look like https/],
    ['s3://bucket?region=x&forcePathStyle=yes', /forcePathStyle must be true or false/],
    ['s3://bucket?region=x&acl=public', /acl/],
  ])('%s is refused with what to change', async (filesUrl, message) => {
    await expect(openFileStorage({ filesUrl, filesCredentials })).rejects.toThrow(message);
  });

  test('a bucket without credentials is refused with the names of the missing variables', async () => {
    const config = { filesUrl: 's3://bucket?region=x', filesCredentials: undefined };
    await expect(openFileStorage(config)).rejects.toThrow(/FILES_ACCESS_KEY_ID and FILES_SECRET_ACCESS_KEY/);
  });
});
