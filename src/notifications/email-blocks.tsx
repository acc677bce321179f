import { Button, Column, Heading, Link, Row, Section, Text } from '@react-email/components';
import type { CSSProperties, ReactNode } from 'react';
import type { Block } from './email-letter.js';
import { colours, coloursOfState, statesOver } from './email-theme.js';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

const text: CSSProperties = { margin: 0, fontSize: 17, lineHeight: '26px', color: colours.ink };
const small: CSSProperties = { ...text, fontSize: 15, lineHeight: '22px' };

/** One part of a letter as HTML that mail programs understand: tables, and styles in the elements. */
export function EmailBlock({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph>{block.text}</Paragraph>;
    case 'slot':
      return <SlotBlock slot={block} />;
    case 'quotation':
      return <Quotation quotation={block} />;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'list':
      return <List items={block.items} />;
    case 'action':
      return (
        <Section style={{ margin: '0 0 24px' }}>
          <Button href={block.url} className="on-button ink-buttonInk" style={button}>
            {block.label}
          </Button>
        </Section>
      );
    case 'aside':
      return (
        <Paragraph>
          {block.text} <TextLink url={block.url}>{block.label}</TextLink>
        </Paragraph>
      );
  }
}

const button: CSSProperties = {
  padding: '13px 22px',
  fontSize: 17,
  fontWeight: 600,
  borderRadius: 3,
  backgroundColor: colours.button,
  color: colours.buttonInk,
};

function Paragraph({ children }: { children: ReactNode }): ReactNode {
  return (
    <Text className="ink-ink" style={{ ...text, margin: '0 0 24px' }}>
      {children}
    </Text>
  );
}

export function TextLink({ url, children }: { url: string; children: ReactNode }): ReactNode {
  return (
    <Link href={url} className="ink-link" style={{ color: colours.link, textDecorationLine: 'underline' }}>
      {children}
    </Link>
  );
}

/** The page of the calendar, with the clock and the place beside it. */
function SlotBlock({ slot: { state, word, leaf, where } }: { slot: BlockOf<'slot'> }): ReactNode {
  const { ink, edge } = coloursOfState[state];
  const decoration = statesOver.has(state) ? 'line-through' : 'none';
  return (
    <Section className={`edge-${edge}`} style={{ margin: '0 0 24px', borderTop: `4px solid ${colours[edge]}` }}>
      <Row className="edge-hairline" style={{ borderBottom: `1px solid ${colours.hairline}` }}>
        <Column valign="top" align="center" style={{ width: 114, padding: '16px 10px 16px 0' }}>
          <Text className="ink-ink" style={small}>
            {leaf.weekday}
          </Text>
          <Text
            className={`ink-${ink}`}
            style={{ ...text, fontSize: 44, lineHeight: '48px', fontWeight: 600, color: colours[ink] }}
          >
            {leaf.day}
          </Text>
          <Text className="ink-ink" style={small}>
            {leaf.monthAndYear}
          </Text>
          <Text className="ink-subtle" style={{ ...small, color: colours.subtle }}>
            {leaf.week}
          </Text>
        </Column>
        <Column
          valign="top"
          className="edge-hairline"
          style={{ padding: '16px 0 16px 16px', overflowWrap: 'anywhere', borderLeft: `1px solid ${colours.hairline}` }}
        >
          <Text className={`ink-${ink}`} style={{ ...small, fontWeight: 600, color: colours[ink] }}>
            {word}
          </Text>
          <Text
            className="ink-ink"
            style={{
              ...text,
              fontSize: 22,
              lineHeight: '29px',
              fontWeight: 600,
              textDecoration: decoration,
            }}
          >
            {leaf.clock}
          </Text>
          <Text className="ink-subtle" style={{ ...small, margin: '0 0 8px', color: colours.subtle }}>
            {leaf.zone}
          </Text>
          <Text className="ink-ink" style={{ ...text, fontSize: 16, lineHeight: '24px' }}>
            <strong>{where.testbed}</strong>
            <br />
            {where.place}
          </Text>
        </Column>
      </Row>
    </Section>
  );
}

function Quotation({ quotation }: { quotation: BlockOf<'quotation'> }): ReactNode {
  return (
    <Section style={{ margin: '0 0 24px' }}>
      <Row>
        <Column className="edge-blue" style={{ padding: '2px 0 2px 16px', borderLeft: `3px solid ${colours.blue}` }}>
          <Heading as="h2" className="ink-ink" style={{ ...small, fontWeight: 600 }}>
            {quotation.label}
          </Heading>
          <Text className="ink-ink" style={text}>
            <Lines text={quotation.text} />
          </Text>
        </Column>
      </Row>
    </Section>
  );
}

function Facts({ facts }: { facts: BlockOf<'facts'>['facts'] }): ReactNode {
  const cell: CSSProperties = { ...text, fontSize: 16, lineHeight: '24px', padding: '5px 0' };
  return (
    <table cellPadding="0" cellSpacing="0" width="100%" style={{ margin: '0 0 24px' }}>
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <th
              scope="row"
              align="left"
              className="ink-ink"
              style={{ ...cell, width: 112, paddingRight: 16, fontWeight: 600, verticalAlign: 'top' }}
            >
              {label}
            </th>
            <td valign="top" className="ink-ink" style={cell}>
              <Lines text={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ items }: { items: BlockOf<'list'>['items'] }): ReactNode {
  return (
    <ul
      className="edge-hairline"
      style={{ margin: '0 0 24px', padding: 0, listStyle: 'none', borderTop: `1px solid ${colours.hairline}` }}
    >
      {items.map(({ label, url, margin }, i) => (
        <li
          key={i}
          className="edge-hairline"
          style={{ margin: 0, padding: '10px 0', borderBottom: `1px solid ${colours.hairline}` }}
        >
          <Text style={{ ...text, fontSize: 16, lineHeight: '24px' }}>
            <TextLink url={url}>{label}</TextLink>
          </Text>
          <Text className="ink-subtle" style={{ ...small, color: colours.subtle }}>
            {margin}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** Not every mail program knows `white-space: pre-line`. */
function Lines({ text: several }: { text: string }): ReactNode {
  return several.split('\n').flatMap((line, i) => (i === 0 ? [line] : [<br key={i} />, line]));
}
