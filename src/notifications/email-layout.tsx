import { Body, Container, Head, Heading, Html, Preview, Row, Column, Section, Text } from '@react-email/components';
import type { CSSProperties, ReactNode } from 'react';
import { EmailBlock, TextLink } from './email-blocks.js';
import type { Letter } from './email-letter.js';
import { colours, fontFamily, styleSheet } from './email-theme.js';

const inner: CSSProperties = { padding: '0 28px' };

/** The lab's letter paper: 600 px, no pictures from elsewhere, light and dark. */
export function EmailLayout({ letter }: { letter: Letter }): ReactNode {
  return (
    <Html lang={letter.language}>
      <Head>
        <title>{letter.subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{styleSheet}</style>
      </Head>
      <Body className="on-page" style={{ margin: 0, padding: '24px 8px', backgroundColor: colours.page, fontFamily }}>
        <Preview>{letter.preview}</Preview>
        <Container
          className="on-sheet edge-hairline"
          style={{ maxWidth: 600, backgroundColor: colours.sheet, border: `1px solid ${colours.hairline}` }}
        >
          <Masthead />
          <Section>
            <Row>
              <Column className="inner" style={{ ...inner, paddingTop: 30 }}>
                <Heading as="h1" className="ink-ink" style={heading}>
                  {letter.heading}
                </Heading>
                <Text
                  className="ink-ink"
                  style={{ margin: '0 0 12px', fontSize: 17, lineHeight: '26px', color: colours.ink }}
                >
                  {letter.greeting}
                </Text>
                {letter.blocks.map((block, i) => (
                  <EmailBlock key={i} block={block} />
                ))}
              </Column>
            </Row>
          </Section>
          <Foot letter={letter} />
        </Container>
      </Body>
    </Html>
  );
}

const heading: CSSProperties = {
  margin: '0 0 16px',
  fontSize: 26,
  lineHeight: '32px',
  fontWeight: 600,
  color: colours.ink,
};

/** The mark is drawn with borders, a vessel with someone in it: a picture would have to be fetched, or be one more attachment. */
function Masthead(): ReactNode {
  return (
    <Section className="on-rail" style={{ backgroundColor: colours.rail }}>
      <Row>
        <Column className="inner" style={{ ...inner, paddingTop: 16, paddingBottom: 16 }}>
          <table role="presentation" cellPadding="0" cellSpacing="0">
            <tbody>
              <tr>
                <td
                  aria-hidden="true"
                  align="center"
                  valign="top"
                  className="ink-cloudberry edge-vessel"
                  style={vessel}
                >
                  ●
                </td>
                <td style={{ paddingLeft: 12 }}>
                  <Text
                    className="ink-railInk"
                    style={{ margin: 0, fontSize: 18, lineHeight: '24px', fontWeight: 600, color: colours.railInk }}
                  >
                    Smart Care Lab
                  </Text>
                </td>
              </tr>
            </tbody>
          </table>
        </Column>
      </Row>
    </Section>
  );
}

const vessel: CSSProperties = {
  width: 10,
  height: 16,
  border: `4px solid ${colours.vessel}`,
  borderTop: 0,
  borderRadius: '0 0 9px 9px',
  fontSize: 11,
  lineHeight: '10px',
  color: colours.cloudberry,
};

function Foot({ letter: { why, settings, sender } }: { letter: Letter }): ReactNode {
  return (
    <Section className="edge-hairline" style={{ borderTop: `1px solid ${colours.hairline}` }}>
      <Row>
        <Column className="inner" style={{ ...inner, paddingTop: 16, paddingBottom: 26 }}>
          <Text className="ink-subtle" style={{ margin: 0, fontSize: 14, lineHeight: '21px', color: colours.subtle }}>
            {why}
            {settings && (
              <>
                {' '}
                <TextLink url={settings.url}>{settings.label}</TextLink>.
              </>
            )}
            <br />
            {sender}
          </Text>
        </Column>
      </Row>
    </Section>
  );
}
