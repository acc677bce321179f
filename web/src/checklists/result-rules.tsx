import { ChevronDownIcon, FileTextIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { Button } from '../look/button';
import { type Localised, useLocalised, useWords } from '../platform/language';
import type { Applicability } from './intake.queries';
import { resultWords } from './rules-result.texts';

type Template = Applicability['templates'][number];

/** Every checklist that applies; its items unfold. On paper all of them stand there. */
export function ResultRules({ templates }: { templates: readonly Template[] }) {
  const w = useWords(resultWords);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(templates.slice(0, 1).map(({ key }) => key)));
  const all = templates.map(({ key }) => key);
  const isAllOpen = all.every((key) => open.has(key));
  useUnfoldedOnPaper();
  const toggle = (key: string, isOpen: boolean) =>
    setOpen((was) => {
      if (was.has(key) === isOpen) return was;
      return new Set(isOpen ? [...was, key] : [...was].filter((one) => one !== key));
    });
  return (
    <section className="section ruled" aria-labelledby="rules">
      <h2 id="rules">{w.rulesTitle}</h2>
      <p className="between no-print">
        <Button weight="tertiary" small onClick={() => setOpen(new Set(isAllOpen ? [] : all))}>
          {isAllOpen ? w.closeAll : w.openAll}
        </Button>
      </p>
      {templates.map((template) => (
        <RuleSet
          key={template.key}
          template={template}
          open={open.has(template.key)}
          onToggle={(isOpen) => toggle(template.key, isOpen)}
        />
      ))}
    </section>
  );
}

function RuleSet(props: { template: Template; open: boolean; onToggle: (open: boolean) => void }) {
  const { template, open, onToggle } = props;
  const w = useWords(resultWords);
  const say = useLocalised();
  const why = template.reason.text;
  return (
    <details className="rule-set" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <div>
          <h3>{say(template.title)}</h3>
          <small>{say(why)}</small>
        </div>
        <span className="subtle">{w.items(template.items.length)}</span>
        <ChevronDownIcon className="icon" aria-hidden />
      </summary>
      <p className="about-set">{say(template.description)}</p>
      <ul className="demands">
        {template.items.map((item) => (
          <DemandRow key={item.key} item={item} why={why} />
        ))}
      </ul>
    </details>
  );
}

/** An item’s reason stands beside it where it is another than its checklist’s. */
function DemandRow({ item, why }: { item: Template['items'][number]; why: Localised }) {
  const w = useWords(resultWords);
  const say = useLocalised();
  return (
    <li className="noted">
      <div>
        <p>{say(item.text)}</p>
        <p className="small subtle">
          <b>{item.mandatory ? w.mandatory : w.optional}</b>
        </p>
        <p className="small subtle">
          <FileTextIcon className="icon" aria-hidden /> {w.evidence} {say(item.evidence.label)}
        </p>
      </div>
      <div className="margin">
        <p>{say(item.reference)}</p>
        {item.reason.text.nb !== why.nb && (
          <p>
            <span className="term">{w.why}</span> {say(item.reason.text)}
          </p>
        )}
      </div>
    </li>
  );
}

/** Browsers print what is folded as it is: folded. */
function useUnfoldedOnPaper(): void {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>('details.rule-set:not([open])')];
      for (const details of folded) details.open = true;
    };
    const fold = () => {
      for (const details of folded) details.open = false;
    };
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    };
  }, []);
}
