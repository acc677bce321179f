import { refusals } from '../kernel/refusal.js';

/** Why an upload is not taken in before, around or after its file; what is wrong with the file itself is in file.refusals. */
export const refuseUpload = refusals({
  'upload.not-a-form': {
    status: 415,
    text: {
      nb: () => 'Send filen som multipart/form-data, i feltet «file».',
      en: () => 'Send the file as multipart/form-data, in the field “file”.',
    },
  },
  'upload.file-missing': {
    status: 422,
    text: {
      nb: () => 'Velg en fil, og send den i feltet «file».',
      en: () => 'Choose a file, and send it in the field “file”.',
    },
  },
  'upload.one-file-only': {
    status: 422,
    text: {
      nb: () => 'Send én fil om gangen, uten andre felter.',
      en: () => 'Send one file at a time, without other fields.',
    },
  },
  'upload.broke-off': {
    status: 400,
    text: {
      nb: () => 'Opplastingen kom ikke fram i sin helhet. Prøv igjen; ingenting er lagret.',
      en: () => 'The upload did not arrive as a whole. Try again; nothing was saved.',
    },
  },
  'upload.took-too-long': {
    status: 400,
    text: {
      nb: () => 'Opplastingen tok for lang tid. Prøv igjen på et raskere nett; ingenting er lagret.',
      en: () => 'The upload took too long. Try again on a faster network; nothing was saved.',
    },
  },
  'upload.too-many-at-once': {
    status: 429,
    text: {
      nb: (p: { uploadsAtOnceMax: number }) => `Last opp høyst ${p.uploadsAtOnceMax} filer samtidig.`,
      en: (p: { uploadsAtOnceMax: number }) => `Upload at most ${p.uploadsAtOnceMax} files at the same time.`,
    },
  },
  'upload.name-holds-identity-number': {
    status: 422,
    text: {
      nb: () => 'Filnavnet ser ut til å inneholde et fødselsnummer. Gi filen et annet navn.',
      en: () => 'The file’s name seems to hold a national identity number. Give the file another name.',
    },
  },
  'upload.storage-unavailable': {
    status: 503,
    text: {
      nb: () => 'Fillageret svarer ikke akkurat nå. Prøv igjen om litt.',
      en: () => 'The file storage does not answer right now. Try again in a moment.',
    },
  },
  'folder.too-many-files': {
    status: 409,
    text: {
      nb: (p: { filesPerFolderMax: number }) =>
        `Det er alt ${p.filesPerFolderMax} filer her, og flere er det ikke plass til. Slett noen som ikke trengs.`,
      en: (p: { filesPerFolderMax: number }) =>
        `There are ${p.filesPerFolderMax} files here already, and no room for more. Delete some that are not needed.`,
    },
  },
  'folder.too-large': {
    status: 409,
    text: {
      nb: (p: { leftBytes: number; folderBytesMax: number }) =>
        `Det er plass til ${megabytes(p.leftBytes, 'nb')} MB til (av ${megabytes(p.folderBytesMax, 'nb')} MB). Slett filer som ikke trengs.`,
      en: (p: { leftBytes: number; folderBytesMax: number }) =>
        `There is room for ${megabytes(p.leftBytes, 'en')} MB more (of ${megabytes(p.folderBytesMax, 'en')} MB). Delete files that are not needed.`,
    },
  },
});

/** Rounded down: what is said to fit does. */
function megabytes(bytes: number, language: 'nb' | 'en'): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1, roundingMode: 'floor' }).format(bytes / 1_048_576);
}
