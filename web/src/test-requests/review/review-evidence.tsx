import { useState } from 'react';
import { FileView } from '../../files/file-view';
import { useLocalised, useWords } from '../../platform/language';
import { reviewWords } from './review.texts';
import type { ChecklistItem } from '../test-requests.queries';

/** What the company shows, beside what it is to show: one document at a time. */
export function ReviewEvidence({ item: { files, evidence } }: { item: ChecklistItem }) {
  const w = useWords(reviewWords);
  const say = useLocalised();
  const [chosen, setChosen] = useState(0);
  const file = files[chosen] ?? files[0];
  return (
    <section className="review-evidence" aria-labelledby="evidence">
      <h2 id="evidence">{w.evidence}</h2>
      <p className="small subtle">{w.asked(say(evidence.label))}</p>
      {files.length > 1 && (
        <div className="file-tabs" role="group" aria-label={w.files}>
          {files.map(({ fileId, name }, index) => (
            <button key={fileId} type="button" aria-pressed={files[index] === file} onClick={() => setChosen(index)}>
              {name}
            </button>
          ))}
        </div>
      )}
      {file ? (
        <FileView file={file} />
      ) : (
        <p className={evidence.required ? 'remark' : 'subtle'}>{evidence.required ? w.noFilesRequired : w.noFiles}</p>
      )}
    </section>
  );
}
