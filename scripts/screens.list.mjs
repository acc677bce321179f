// Every screen that has a picture: who sees it, and how one comes there. Keep it in the order of a visit.
const at = (path) => async (window, url) => {
  await window.goto(url + path);
  await window.getByRole('heading', { level: 1 }).waitFor();
};
/** Of the first of the person’s requests that has this status. */
const atRequest = (status, path) => async (window, url) => {
  const answer = await window.request.get(`${url}/api/v1/test-requests?status=${status}&limit=1`);
  const { items } = await answer.json();
  await at(`/requests/${items[0].id}${path}`)(window, url);
};
const both = ['desk', 'phone'];
const anne = 'anne@tenkt-trygghet.example';
const ingrid = 'ingrid@smartcarelab.example';
const randi = 'randi@smartcarelab.example';
/** The page of the organisation that the person belongs to. */
const atOwn = async (window, url) => {
  const { memberships } = await (await window.request.get(`${url}/api/v1/me`)).json();
  await at(`/organisations/${memberships[0].organisationId}`)(window, url);
};

/** A fall sensor tried on a nursing-home ward, as its answers stand in an address. */
const fallSensor =
  'productType.combination_trl*5_isMedicalDevice.unsure_deviceClass.unknown_involvesTestParticipants_involvesPatients_' +
  'participantsLackCapacity_-participantsUnder18_processesPersonalData_-recordsAudioVideo';
const fallSensorWhole =
  `${fallSensor}_processesHealthData_-usesDataProcessor_-dataLeavesEEA_clinicalInvestigation.unsure_healthResearch.no_usesAI_` +
  '-aiInteractsWithPeople_usesLocationTracking_connectedToNetwork_-connectsToHealthNetwork_-publicFacingUI_publicSectorCustomer_' +
  'hasRadio_mainsPowered_hasBattery_-bodyContactOrShared';

const farid = 'farid@smartcarelab.example';
/** Judging the first thing in the lab’s queue that is of this kind. */
const atJudging = (isWanted) => async (window, url) => {
  const { items } = await (await window.request.get(`${url}/api/v1/queue?limit=100`)).json();
  await at(`/requests/${items.find(isWanted).testRequestId}/judge`)(window, url);
  await window.locator('.gate').waitFor();
};

export const screens = [
  { name: 'welcome', title: 'A visitor’s first page', on: both, go: at('/') },
  {
    name: 'rules-question',
    title: 'Which rules apply? A question at a time',
    on: both,
    go: async (window, url) => {
      await at(`/rules?intake=${fallSensor}&question=processesHealthData`)(window, url);
      await window.locator('input[value=true]').check();
      await window.locator('.so-far .fresh').first().waitFor();
    },
  },
  {
    name: 'rules-clash',
    title: 'Answers that contradict each other',
    go: at(
      '/rules?intake=-involvesTestParticipants_involvesPatients_participantsUnder18&question=involvesTestParticipants',
    ),
  },
  {
    name: 'rules-result',
    title: 'What applies, why, and what must be shown',
    on: both,
    go: at(`/rules/result?intake=${fallSensorWhole}`),
  },
  { name: 'testbeds', title: 'What the lab offers, and what is free', on: both, go: at('/testbeds') },
  {
    name: 'testbed',
    title: 'A testbed',
    on: both,
    go: async (window, url) => {
      await at('/testbeds')(window, url);
      await window.locator('.testbeds h2 a').first().click();
      await window.locator('.facts').waitFor();
    },
  },
  { name: 'about', title: 'About the lab', go: at('/about') },
  { name: 'accessibility', title: 'The accessibility statement', go: at('/accessibility') },
  { name: 'sign-in', title: 'Signing in', on: both, go: at('/sign-in') },
  {
    name: 'sign-in-link-spent',
    title: 'A link from an e-mail that was used before',
    go: at('/sign-in/link#token=spent'),
  },
  {
    name: 'new-password',
    title: 'A new password, come to from an e-mail',
    on: both,
    go: at('/sign-in/new-password#token=spent'),
  },
  { name: 'not-found', title: 'An address that leads nowhere', on: both, go: at('/nowhere') },
  { name: 'company-home', title: 'Where a company begins the day', as: anne, on: both, go: at('/') },
  { name: 'free-slots', title: 'Finding a free time without a request', as: anne, on: both, go: at('/free-slots') },
  {
    name: 'request-slot',
    title: 'Finding and holding a request’s time',
    as: anne,
    on: both,
    go: async (window, url) => {
      await atRequest('draft', '/slot')(window, url);
      await window.getByRole('heading', { name: /Beste forslag|Best proposals/ }).waitFor();
      await window.locator('.finder [role=gridcell].cell:not(.off)').first().click();
      await window.locator('.chosen-slot [role=status]').waitFor();
    },
  },
  { name: 'request-send', title: 'Reviewing and sending in', as: anne, on: both, go: atRequest('draft', '/send') },
  {
    name: 'request-approved',
    title: 'A request whose time is confirmed',
    as: anne,
    on: both,
    go: atRequest('approved', ''),
  },
  {
    name: 'request-changes',
    title: 'A request that the lab wants changed',
    as: 'toralf@eksempelvik.example',
    go: atRequest('changes-requested', ''),
  },
  {
    name: 'request-messages',
    title: 'Messages between a company and the lab',
    as: anne,
    on: both,
    go: async (window, url) => {
      await atRequest('in-review', '#messages')(window, url);
      await window.locator('.messages').first().waitFor();
    },
  },
  { name: 'request-closed', title: 'A request with its result report', as: anne, go: atRequest('closed', '') },
  { name: 'request-move', title: 'Moving a requested time', as: anne, on: both, go: atRequest('submitted', '/move') },
  {
    name: 'requests',
    title: 'A company’s test requests',
    as: anne,
    on: both,
    go: at('/requests'),
  },
  {
    name: 'request-new',
    title: 'A new test request',
    as: anne,
    on: both,
    go: at('/requests/new'),
  },
  {
    name: 'request-resume',
    title: 'Where a draft is taken up again',
    as: anne,
    go: async (window, url) => {
      await atRequest('draft', '/edit')(window, url);
      await window.locator('.step-line').waitFor();
    },
  },
  {
    name: 'request-product',
    title: 'A request’s first step: the product',
    as: anne,
    on: both,
    go: atRequest('draft', '/product'),
  },
  {
    name: 'request-intake',
    title: 'The second step: the questions that decide which rules apply',
    as: anne,
    on: both,
    go: atRequest('draft', '/intake'),
  },
  {
    name: 'request-checklist',
    title: 'The third step: the checklists, item by item',
    as: anne,
    on: both,
    go: atRequest('draft', '/checklist'),
  },
  {
    name: 'request-checklist-changes',
    title: 'The reviewer has asked for more',
    as: 'toralf@eksempelvik.example',
    on: both,
    go: atRequest('changes-requested', '/checklist?show=missing'),
  },
  {
    name: 'requests-lab',
    title: 'Every company’s requests, as the lab sees them',
    as: ingrid,
    go: at('/requests'),
  },
  {
    name: 'invitation-spent',
    title: 'An invitation whose link is dead',
    go: at('/invitation#token=spent'),
  },
  { name: 'profile', title: 'One’s own profile, e-mails and data', as: anne, on: both, go: at('/profile') },
  {
    name: 'erasure',
    title: 'Before an account is erased',
    as: anne,
    on: both,
    go: async (window, url) => {
      await at('/profile')(window, url);
      await window.locator('#own-data ~ p .button.danger').click();
    },
  },
  { name: 'account-erased', title: 'After an account is erased', go: at('/account-erased') },
  { name: 'unsubscribe-unknown', title: 'A link to stop e-mails that is not whole', go: at('/unsubscribe/half') },
  { name: 'colleagues', title: 'A company’s people, roles and invitations', as: anne, on: both, go: atOwn },
  {
    name: 'colleagues-end',
    title: 'Before a membership is ended',
    as: anne,
    go: async (window, url) => {
      await atOwn(window, url);
      await window.locator('#members ~ ul .margin button:last-child').first().click();
      await window.getByRole('dialog').waitFor();
    },
  },
  { name: 'organisations', title: 'The lab’s organisations', as: ingrid, on: both, go: at('/organisations') },
  {
    name: 'organisation-suspend',
    title: 'What a suspension does, before it is done',
    as: ingrid,
    go: async (window, url) => {
      const answer = await window.request.get(`${url}/api/v1/organisations?limit=1`);
      const { items } = await answer.json();
      await at(`/organisations/${items[0].id}`)(window, url);
      await window.locator('.button.danger').click();
      await window.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'organisation-new',
    title: 'Registering an organisation; the number has a typing error',
    as: ingrid,
    on: both,
    go: async (window, url) => {
      await at('/organisations/new')(window, url);
      await window.locator('input[name=name]').fill('Nyfjord Velferd AS');
      await window.locator('input[name=number]').fill('200 000 022');
      await window.locator('button[type=submit]').click();
      await window.locator('.error').waitFor();
    },
  },
  {
    name: 'organisation-edit',
    title: 'Changing what is registered of an organisation',
    as: ingrid,
    go: async (window, url) => {
      const answer = await window.request.get(`${url}/api/v1/organisations?limit=1`);
      const { items } = await answer.json();
      await at(`/organisations/${items[0].id}/edit`)(window, url);
    },
  },
  { name: 'emails', title: 'The mail ledger', as: ingrid, on: both, go: at('/emails') },
  {
    name: 'email',
    title: 'An e-mail as it was sent',
    as: ingrid,
    on: both,
    go: async (window, url) => {
      const answer = await window.request.get(`${url}/api/v1/emails?status=sent&limit=1`);
      const { items } = await answer.json();
      await at(`/emails/${items[0].id}`)(window, url);
      await window.frameLocator('.email-frame').locator('table').first().waitFor();
      await window.locator('.email-frame').scrollIntoViewIfNeeded();
    },
  },
  { name: 'settings', title: 'How the lab works, and when its e-mails go', as: ingrid, on: both, go: at('/settings') },
  { name: 'audit', title: 'The trail', as: randi, on: both, go: at('/audit') },
  { name: 'queue', title: 'What waits for the lab, and why', as: ingrid, on: both, go: at('/queue') },
  {
    name: 'review',
    title: 'The reviewer’s desk: evidence beside the criterion',
    as: farid,
    on: both,
    go: async (window, url) => {
      const ask = async (path) => (await window.request.get(`${url}/api/v1/${path}`)).json();
      const { items } = await ask('test-requests?status=in-review&limit=1');
      const { templates } = await ask(`test-requests/${items[0].id}/checklist`);
      const { key } = templates.flatMap((template) => template.items).find(({ files }) => files.length > 0);
      await at(`/requests/${items[0].id}/review?item=${key}`)(window, url);
      await window.locator('.pdf-page').first().waitFor();
    },
  },
  {
    name: 'judge',
    title: 'Judging a request that is not ready',
    as: ingrid,
    on: both,
    go: atJudging(({ kind, mandatoryOpen }) => kind === 'request' && mandatoryOpen > 0),
  },
  {
    name: 'judge-ready',
    title: 'Approving a request',
    as: ingrid,
    on: both,
    go: async (window, url) => {
      await atJudging(({ kind, mandatoryOpen }) => kind === 'request' && mandatoryOpen === 0)(window, url);
      await window.locator('input[value=approve]').check();
    },
  },
  {
    name: 'judge-move',
    title: 'Answering a wish to move',
    as: ingrid,
    go: atJudging(({ kind }) => kind === 'move'),
  },
  {
    name: 'calendar-lab',
    title: 'The whole lab’s calendar, a week of it',
    as: ingrid,
    on: both,
    go: async (window, url) => {
      await at('/calendar')(window, url);
      await window.locator('.block.entry').first().waitFor();
    },
  },
  {
    name: 'calendar-move',
    title: 'What follows if a booking is moved, before it is',
    as: ingrid,
    go: async (window, url) => {
      await at('/calendar')(window, url);
      await window
        .getByRole('button', { name: 'Neste uke' })
        .or(window.getByRole('button', { name: 'Next week' }))
        .click();
      await window.locator('.block.entry.confirmed').first().click();
      await window
        .locator('.calendar-panel')
        .getByRole('button', { name: /^(Flytt|Move)$/ })
        .click();
      await window.keyboard.press('PageDown');
      await window.keyboard.press('Enter');
      await window.locator('.consequences li').first().waitFor();
    },
  },
  {
    name: 'calendar-month',
    title: 'A month of the lab’s calendar',
    as: ingrid,
    go: async (window, url) => {
      await at('/calendar?view=month')(window, url);
      await window.locator('.month-day .block').first().waitFor();
    },
  },
  { name: 'today', title: 'The staff’s day', as: 'tora@smartcarelab.example', on: both, go: at('/today') },
  {
    name: 'lab-testbeds',
    title: 'The lab’s testbeds, closures and sites',
    as: ingrid,
    on: both,
    go: at('/lab/testbeds'),
  },
  {
    name: 'lab-testbed',
    title: 'All that can be set of a testbed; here its opening hours are being changed',
    as: ingrid,
    on: both,
    go: async (window, url) => {
      await at('/lab/testbeds')(window, url);
      await window.locator('.testbed-name a').first().click();
      await window.locator('#hours').waitFor();
      await window.locator('section[aria-labelledby=hours] .button').click();
    },
  },
  {
    name: 'lab-testbed-new',
    title: 'A new testbed',
    as: ingrid,
    go: at('/lab/testbeds/new'),
  },
  {
    name: 'lab-site',
    title: 'A site',
    as: ingrid,
    go: async (window, url) => {
      await at('/lab/testbeds')(window, url);
      await window.locator('section[aria-labelledby=sites] a').first().click();
      await window.locator('form').waitFor();
    },
  },
  { name: 'lab-site-new', title: 'A new site', as: ingrid, go: at('/lab/sites/new') },
  {
    name: 'figures',
    title: 'The lab’s figures',
    as: ingrid,
    on: both,
    go: async (window, url) => {
      await at('/figures')(window, url);
      await window.locator('.heat').waitFor();
    },
  },
];
