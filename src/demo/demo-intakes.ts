import { exampleIntakes } from '../checklists/example-intakes.js';
import type { GivenIntake } from '../checklists/intake.rules.js';

const { fallSensorInNursingHome, remoteMonitoringWithAi, wellnessApp, benchTestOfElectronics } = exampleIntakes;
const {
  isMedicalDevice: _unsure,
  deviceClass: _class,
  clinicalInvestigation: _investigation,
  ...fallSensorWhateverItIs
} = fallSensorInNursingHome;
const { aiInteractsWithPeople: _talks, ...monitoringWithoutAi } = { ...remoteMonitoringWithAi, usesAI: false };

/** What the demo lab's members answered to the intake: the four examples, and what is like them but for a few answers. */
export const demoIntakes = {
  wellnessApp,
  fallSensor: fallSensorInNursingHome,
  remoteMonitoring: remoteMonitoringWithAi,
  electronics: benchTestOfElectronics,
  /** The same sensor when it has been settled that it is no medical device. */
  settledSensor: { ...fallSensorWhateverItIs, isMedicalDevice: 'no', trl: 7 },
  /** Radio and battery on the bench. */
  radioElectronics: {
    ...benchTestOfElectronics,
    trl: 5,
    hasRadio: true,
    hasBattery: true,
    connectedToNetwork: true,
    connectsToHealthNetwork: false,
  },
  /** An app that a municipality buys; nothing is measured on anybody. */
  municipalApp: { ...wellnessApp, trl: 8, processesHealthData: false, publicSectorCustomer: true },
  /** A conversation partner: the app with AI that talks. */
  talkingApp: { ...wellnessApp, trl: 5, usesAI: true, aiInteractsWithPeople: true, recordsAudioVideo: true },
  /** Messages between systems, with synthetic people only. */
  messageService: {
    productType: 'software',
    trl: 7,
    isMedicalDevice: 'no',
    involvesTestParticipants: false,
    processesPersonalData: false,
    usesAI: false,
    usesLocationTracking: false,
    connectedToNetwork: true,
    connectsToHealthNetwork: true,
    publicFacingUI: false,
    publicSectorCustomer: true,
  },
  /** Equipment that people hold and share, and that measures nothing: a robot, a game, a walking frame. */
  sharedEquipment: {
    productType: 'hardware',
    trl: 6,
    isMedicalDevice: 'no',
    involvesTestParticipants: true,
    involvesPatients: false,
    participantsLackCapacity: false,
    participantsUnder18: false,
    processesPersonalData: false,
    recordsAudioVideo: false,
    healthResearch: 'no',
    usesAI: false,
    usesLocationTracking: false,
    connectedToNetwork: false,
    publicFacingUI: false,
    publicSectorCustomer: true,
    hasRadio: false,
    mainsPowered: true,
    hasBattery: true,
    bodyContactOrShared: true,
  },
  /** A CE-marked device of the lowest class, used as it is meant to be. */
  simpleDevice: { ...monitoringWithoutAi, deviceClass: 'I', connectsToHealthNetwork: false },
} as const satisfies Record<string, GivenIntake>;

export type IntakeKey = keyof typeof demoIntakes;
