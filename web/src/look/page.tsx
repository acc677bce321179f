import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A screen. Its heading gets the focus when the screen is come to, so that a reader who does not see it learns where they
 * are; the first screen of a visit leaves the focus where the browser has it.
 */
export function Page(props: {
  title: string;
  /** In the browser’s tab, where the heading would say too much or too little. */
  tabTitle?: string;
  crumb?: ReactNode;
  beside?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.tabTitle ?? props.title} – Smart Care Lab`;
  }, [props.tabTitle, props.title]);
  useEffect(() => {
    if (visited) heading.current?.focus({ preventScroll: true });
    visited = true;
  }, []);
  return (
    <main id="content" className="page">
      {props.crumb && <p className="crumb">{props.crumb}</p>}
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.beside}
      </div>
      {props.lead && <p className="lead">{props.lead}</p>}
      {props.children}
    </main>
  );
}
let visited = false;

/** A part of a screen with its heading. */
export function Section(props: { title: string; id: string; children: ReactNode }) {
  return (
    <section className="section" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** A statement, and beside it in the margin why, by which rule, or until when. On a phone the margin falls below. */
export function Noted({ margin, children }: { margin: ReactNode; children: ReactNode }) {
  return (
    <div className="noted">
      <div>{children}</div>
      <aside className="margin">{margin}</aside>
    </div>
  );
}
