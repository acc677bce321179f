import { inBothLanguages } from '../../platform/language';

export const messagesWords = inBothLanguages({
  nb: {
    title: { company: 'Meldinger med laben', lab: 'Meldinger med bedriften' },
    none: {
      company: 'Ingen meldinger ennå. Lurer dere på noe om forespørselen, spør laben her.',
      lab: 'Ingen meldinger ennå. Trenger dere å vite noe mer om forespørselen, spør bedriften her.',
    },
    noneToRead: 'Bedriften og laben har ikke skrevet til hverandre om denne forespørselen.',
    older: 'Vis eldre meldinger',
    lab: 'laben',
    somebody: 'Noen som ikke lenger er med',
    label: { company: 'Melding til laben', lab: 'Melding til bedriften' },
    what: {
      company: 'Alle i laben som arbeider med forespørselen, og kollegene deres kan lese den. Ctrl + Enter sender.',
      lab: 'Alle i bedriften og i laben kan lese den. Ctrl + Enter sender.',
    },
    empty: 'Skriv meldingen først.',
    send: 'Send',
    sent: 'Meldingen er sendt.',
    came: (name: string) => `Ny melding fra ${name}.`,
    unreadCount: (count: number) => (count === 1 ? 'Én ny melding' : `${count} nye meldinger`),
    fromLab: 'Nye meldinger fra laben',
  },
  en: {
    title: { company: 'Messages with the lab', lab: 'Messages with the company' },
    none: {
      company: 'No messages yet. If you wonder about something in the request, ask the lab here.',
      lab: 'No messages yet. If you need to know more about the request, ask the company here.',
    },
    noneToRead: 'The company and the lab have not written to each other about this request.',
    older: 'Show older messages',
    lab: 'the lab',
    somebody: 'Somebody who has left',
    label: { company: 'Message to the lab', lab: 'Message to the company' },
    what: {
      company: 'Everyone at the lab who works on the request, and your colleagues, can read it. Ctrl + Enter sends.',
      lab: 'Everyone at the company and at the lab can read it. Ctrl + Enter sends.',
    },
    empty: 'Write the message first.',
    send: 'Send',
    sent: 'The message is sent.',
    came: (name: string) => `New message from ${name}.`,
    unreadCount: (count: number) => (count === 1 ? 'One new message' : `${count} new messages`),
    fromLab: 'New messages from the lab',
  },
});
