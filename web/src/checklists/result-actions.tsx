import { DownloadIcon, LinkIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { Button, LinkButton } from '../look/button';
import { useLanguage, useWords } from '../platform/language';
import { dayOf, useTimeWords } from '../platform/when';
import { encodeIntake, type IntakeAnswers } from './intake-address';
import { resultWords } from './rules-result.texts';

/** What one may do with the list: go on with it, take it away, or send it to somebody. */
export function ResultActions({ answers }: { answers: IntakeAnswers }) {
  const w = useWords(resultWords);
  const when = useTimeWords();
  const { language } = useLanguage();
  const [copied, setCopied] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href.split('#')[0]!);
      setCopied(w.copied);
    } catch {
      setCopied(w.notCopied);
    }
  };
  const asked = new URLSearchParams({ language, intake: JSON.stringify(answers) });
  return (
    <>
      <p className="actions no-print">
        <LinkButton to="/requests/new" search={{ intake: encodeIntake(answers) || undefined }}>
          {w.start}
        </LinkButton>
        <a className="button secondary" href={`/api/v1/applicability/pdf?${asked}`} download>
          <DownloadIcon className="icon" aria-hidden />
          {w.pdf}
        </a>
        <Button weight="tertiary" onClick={() => void copy()}>
          <LinkIcon className="icon" aria-hidden />
          {w.copy}
        </Button>
        <Button weight="tertiary" onClick={() => print()}>
          <PrinterSmallIcon className="icon" aria-hidden />
          {w.print}
        </Button>
      </p>
      <p className="small link-copied no-print" role="status">
        {copied}
      </p>
      <p className="small print-only">{w.printed(when.date(dayOf(new Date())))}</p>
    </>
  );
}
