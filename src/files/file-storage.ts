import type { Readable } from 'node:stream';

/** A file on this machine that is to be stored. */
export interface StorableFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** In hexadecimal, lower case. */
  readonly sha256: string;
}

/**
 * Where the bytes of files are kept. A key is a UUID that the program made; what a person wrote is never a part of one.
 * What goes wrong in the storage is thrown as `FileStorageError`.
 */
export interface FileStorage {
  /**
   * Stores a copy of the file, whole and on disk when this settles, or nothing. Bytes that don't have the given size and
   * checksum are not stored. It takes a path and not a stream, since a stream could not be sent again after a fault.
   */
  put(key: string, file: StorableFile): Promise<void>;
  /** @throws FileMissingError */
  get(key: string): Promise<Readable>;
  /** Does nothing when there is no such file. */
  remove(key: string): Promise<void>;
  /** Whether files can be stored at all. */
  check(): Promise<void>;
}

/** The storage can't do what it is there for, now or as it is set up. */
export class FileStorageError extends Error {
  override name = 'FileStorageError';
}

/** The storage works, but there is no file with this key. */
export class FileMissingError extends Error {
  override name = 'FileMissingError';
  constructor(key: string, options?: ErrorOptions) {
    super(`No file is stored as ${key}.`, options);
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The last guard before a path or an address is made of a key. */
export function requireStorageKey(key: string): string {
  if (!uuid.test(key)) throw new TypeError('A storage key is a UUID in lower case.');
  return key;
}
