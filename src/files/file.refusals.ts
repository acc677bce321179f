import type { Localised } from '../kernel/language.js';
import { refusals } from '../kernel/refusal.js';
import type { ArchiveFaultReason } from './archive-directory.js';

const archiveFaults: Record<ArchiveFaultReason, Localised> = {
  damaged: {
    nb: 'Filen er skadet eller satt sammen på en uvanlig måte. Åpne den og lagre den på nytt.',
    en: 'The file is damaged or put together in an unusual way. Open it and save it again.',
  },
  'too-many-parts': {
    nb: 'Filen består av for mange deler. Del den opp i flere filer.',
    en: 'The file consists of too many parts. Split it into several files.',
  },
  'unpacks-too-large': {
    nb: 'Filen blir for stor når den pakkes ut. Del den opp i flere filer.',
    en: 'The file becomes too large when it is unpacked. Split it into several files.',
  },
  'unsafe-part': {
    nb: 'Filen har deler med navn som ikke er trygge å pakke ut. Åpne den og lagre den på nytt.',
    en: 'The file has parts with names that are not safe to unpack. Open it and save it again.',
  },
  'nested-archive': {
    nb: 'Filen har et arkiv eller et program inni seg. Last opp innholdet hver for seg.',
    en: 'The file has an archive or a program inside it. Upload the contents one by one.',
  },
  macros: {
    nb: 'Filen inneholder makroer. Lagre den uten makroer.',
    en: 'The file contains macros. Save it without macros.',
  },
  encrypted: {
    nb: 'Filen er beskyttet med passord eller lagret i et eldre format. Lagre den uten passord i et nyere format.',
    en: 'The file is protected by a password or saved in an older format. Save it without a password in a newer one.',
  },
};

/** Why a file is not taken in. The sender's own words (its name, its type) never decide; see `judgeFileType`. */
export const refuseFile = refusals({
  'file.name-invalid': {
    status: 422,
    text: {
      nb: () => 'Filen mangler et brukbart navn. Gi den et nytt navn.',
      en: () => 'The file has no usable name. Give it a new name.',
    },
  },
  'file.empty': {
    status: 422,
    text: { nb: () => 'Filen er tom.', en: () => 'The file is empty.' },
  },
  'file.too-large': {
    status: 413,
    text: {
      nb: (p: { uploadBytesMax: number }) => `Filen er for stor. Grensen er ${megabytes(p.uploadBytesMax, 'nb')} MB.`,
      en: (p: { uploadBytesMax: number }) =>
        `The file is too large. The limit is ${megabytes(p.uploadBytesMax, 'en')} MB.`,
    },
  },
  'file.type-not-allowed': {
    status: 415,
    text: {
      nb: (p: { extension: string; allowed: readonly string[] }) =>
        `${p.extension ? `Vi tar ikke imot filer av typen ${p.extension}` : 'Filnavnet mangler endelse'}. Dere kan laste opp ${p.allowed.join(', ')}.`,
      en: (p: { extension: string; allowed: readonly string[] }) =>
        `${p.extension ? `We don’t take files of type ${p.extension}` : 'The file name has no extension'}. You can upload ${p.allowed.join(', ')}.`,
    },
  },
  'file.content-does-not-match-name': {
    status: 415,
    text: {
      nb: (p: { extension: string }) =>
        `Innholdet er ikke en ${p.extension}-fil, slik navnet sier. Lagre filen på nytt i riktig format.`,
      en: (p: { extension: string }) =>
        `The content is not a ${p.extension} file, as the name says. Save the file again in the right format.`,
    },
  },
  'file.content-ambiguous': {
    status: 415,
    text: {
      nb: () => 'Filen kan leses som flere filtyper på én gang. Åpne den og lagre den på nytt.',
      en: () => 'The file can be read as more than one type of file. Open it and save it again.',
    },
  },
  'file.text-not-utf8': {
    status: 415,
    text: {
      nb: () => 'Tekstfilen har tegn som vi ikke kan lese. Lagre den med tegnkodingen UTF-8.',
      en: () => 'The text file has characters that we can’t read. Save it with the encoding UTF-8.',
    },
  },
  'file.archive-suspicious': {
    status: 422,
    text: {
      nb: (p: { reason: ArchiveFaultReason }) => archiveFaults[p.reason].nb,
      en: (p: { reason: ArchiveFaultReason }) => archiveFaults[p.reason].en,
    },
  },
});

function megabytes(bytes: number, language: 'nb' | 'en'): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1_048_576);
}
