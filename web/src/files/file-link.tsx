import type { ReactNode } from 'react';
import { useLanguage } from '../platform/language';
import { fileSize } from './file-size';

/** A document that is there: its name saves it. Documents are never shown in the page’s own origin. */
export function FileLink(props: { id: string; name: string; sizeBytes: number; children?: ReactNode }) {
  const { language } = useLanguage();
  return (
    <span className="file-name">
      <a href={`/api/v1/files/${props.id}`} download={props.name}>
        {props.name}
      </a>{' '}
      <small className="subtle">
        {fileSize(props.sizeBytes, language)}
        {props.children}
      </small>
    </span>
  );
}
