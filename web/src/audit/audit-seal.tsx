import { useQuery } from '@tanstack/react-query';
import { Fetched } from '../look/states';
import { useWords } from '../platform/language';
import { useTimeWords } from '../platform/when';
import { auditSealWords } from './audit-seal.texts';
import { type AuditSealState, auditSealQuery } from './audit.queries';

/** What shows that nobody has changed the trail behind the program’s back. */
export function AuditSeal() {
  const w = useWords(auditSealWords);
  return (
    <section className="audit-seal">
      <h2>{w.heading}</h2>
      <Fetched query={useQuery(auditSealQuery)}>
        {({ head, check }) => (
          <>
            <Checked check={check} />
            {head === null ? <p>{w.none}</p> : <Head head={head} />}
          </>
        )}
      </Fetched>
    </section>
  );
}

function Checked({ check }: Pick<AuditSealState, 'check'>) {
  const w = useWords(auditSealWords);
  const when = useTimeWords();
  if (check === null) return <p>{w.neverChecked}</p>;
  if (check.brokenAtPosition !== null) return <p className="remark">{w.broken(check.brokenAtPosition)}</p>;
  return (
    <p>{check.endedAt === null ? w.checking(check.position) : w.sound(check.position, when.moment(check.endedAt))}</p>
  );
}

function Head({ head }: { head: NonNullable<AuditSealState['head']> }) {
  const w = useWords(auditSealWords);
  const when = useTimeWords();
  return (
    <>
      <p>{w.sealed(head.position, head.lastEventId, when.moment(head.sealedAt))}</p>
      <dl className="audit-facts">
        <div>
          <dt>{w.hash}</dt>
          <dd>
            <code>{head.hash}</code>
          </dd>
        </div>
      </dl>
      <p className="small subtle">{w.hashWhat}</p>
    </>
  );
}
