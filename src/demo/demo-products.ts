import type { IntakeKey } from './demo-intakes.js';
import type { MemberKey } from './demo-members.js';

export interface DemoProduct {
  readonly of: MemberKey;
  readonly name: string;
  readonly intake: IntakeKey;
  /** What the test is to find out, in the member's language. */
  readonly purpose: string;
}

/** Products that nobody makes. */
export const demoProducts = {
  tryggNatt: product(
    'tenktTrygghet',
    'Trygg natt',
    'settledSensor',
    'Oppdager sensoren fall om natten uten kamera, og hvor mange falske varsler gir den?',
  ),
  dorvakt: product(
    'tenktTrygghet',
    'Dørvakt',
    'fallSensor',
    'Varsler produktet nattevandring så tidlig at nattevakten rekker fram, uten å vekke andre?',
  ),
  nattlys: product(
    'tenktTrygghet',
    'Nattlys',
    'sharedEquipment',
    'Finner beboeren veien til badet og tilbake når lyset styrer seg selv?',
  ),
  pulseMat: product(
    'pafunnSensor',
    'Pulse Mat',
    'remoteMonitoring',
    'Does the mat measure pulse and breathing as well as the reference in four sleeping positions?',
  ),
  bedEdge: product(
    'pafunnSensor',
    'Bed Edge',
    'radioElectronics',
    'Does the radio keep its range when three beds stand side by side?',
  ),
  varslingsmottak: product(
    'eksempelvik',
    'Eksempelvik varslingsmottak',
    'messageService',
    'Kommer alarmer fra tre leverandører fram til samme vaktsentral innen ti sekunder?',
  ),
  dagenMin: product(
    'eksempelvik',
    'Dagen min',
    'municipalApp',
    'Finner brukerne av hjemmetjenesten dagens besøk uten hjelp?',
  ),
  pilleuret: product(
    'oppdiktet',
    'Pilleuret',
    'simpleDevice',
    'Tar brukerne riktig medisin til rett tid når dispenseren både lyser, ringer og snakker?',
  ),
  maltidsvennen: product(
    'oppdiktet',
    'Måltidsvennen',
    'sharedEquipment',
    'Spiser brukere med skjelvinger på egen hånd med den stabile skjeen?',
  ),
  hjemmemaling: product(
    'fabel',
    'Fabel hjemmemåling',
    'remoteMonitoring',
    'Forstår pasientene når appen ber dem ringe, og når den sier at de kan vente?',
  ),
  pusteboka: product(
    'fabel',
    'Pusteboka',
    'wellnessApp',
    'Gjør deltakerne pusteøvelsene oftere når appen minner dem på det?',
  ),
  samtaleforsterker: product(
    'luftslott',
    'Samtaleforsterkeren',
    'radioElectronics',
    'Hvor mye støyer forsterkeren på nabofrekvensene, og hvor lenge varer batteriet?',
  ),
  stuelyd: product(
    'luftslott',
    'Stuelyd',
    'sharedEquipment',
    'Hører deltakere med høreapparat nyhetene uten at naboen gjør det?',
  ),
  baereassistent: product(
    'skisse',
    'Bæreassistenten',
    'sharedEquipment',
    'Kommer roboten forbi en rullator i en smal gang uten å skremme noen?',
  ),
  knask: product(
    'skisse',
    'Kosedyret Knask',
    'sharedEquipment',
    'Roer robotdyret urolige kvelder, og hva sier de ansatte?',
  ),
  infusjonsvokter: product(
    'utkast',
    'Infusjonsvokteren',
    'simpleDevice',
    'Legger sykepleierne merke til det gule varselet når rommet er lyst?',
  ),
  ladestasjon: product(
    'utkast',
    'Utkast ladestasjon',
    'electronics',
    'Hva er lekkasjestrømmen etter 72 timers drift, og hvor varm blir stasjonen?',
  ),
  dognrytmelys: product(
    'provelys',
    'Prøvelys døgnrytme',
    'electronics',
    'Flimrer armaturen når den dempes under ti prosent?',
  ),
  lysstyring: product(
    'provelys',
    'Prøvelys styring',
    'municipalApp',
    'Finner ansatte fram til nattprogrammet uten opplæring?',
  ),
  falltolk: product(
    'innbilt',
    'Falltolken',
    'remoteMonitoring',
    'Hvor ofte tar modellen feil av gangmønsteret når brukeren går med rullator?',
  ),
  vakttavle: product(
    'innbilt',
    'Vakttavlen',
    'messageService',
    'Tåler tavlen at FHIR-serveren er borte i fem minutter midt i et vaktskifte?',
  ),
  sovndagbok: product('eventyr', 'Søvndagboka', 'wellnessApp', 'Fører deltakerne dagboka i to uker uten påminnelse?'),
  eventyrreisen: product(
    'eventyr',
    'Eventyrreisen i VR',
    'sharedEquipment',
    'Blir deltakerne svimle, og vil de prøve igjen?',
  ),
  videobesok: product(
    'kladd',
    'Kladd videobesøk',
    'municipalApp',
    'Møtes pårørende og beboer på skjerm uten at noen i personalet hjelper til?',
  ),
  praten: product('kladd', 'Praten', 'talkingApp', 'Skjønner brukerne at det er en maskin de snakker med?'),
  rullator: product(
    'modell',
    'Modell rullator',
    'sharedEquipment',
    'Bremser rullatoren mykt nok i bakke, og kjennes håndtaket trygt?',
  ),
  sale: product('modell', 'Skrittsålen', 'settledSensor', 'Hvor godt skiller sålen mellom trapp og flatt gulv?'),
  trygghetsalarm: product(
    'attrapp',
    'Attrapp trygghetsalarm',
    'radioElectronics',
    'Når alarmen fram fra kjeller og bad, og hva skjer når strømmen går?',
  ),
  alarmmottak: product(
    'attrapp',
    'Attrapp alarmmottak',
    'messageService',
    'Følger alarmmeldingen profilen, og hvor mange i minuttet tar mottaket unna?',
  ),
  drommeseng: product('drom', 'Drømmesengen', 'settledSensor', 'Stemmer sengens søvnmåling med det nattevakten ser?'),
  pleieplan: product(
    'papirfly',
    'Papirfly pleieplan',
    'municipalApp',
    'Finner vikarer det de trenger, på under ett minutt?',
  ),
  homeHub: product(
    'latsas',
    'Låtsas Home Hub',
    'radioElectronics',
    'Does the hub recover by itself when the mobile network is gone for an hour?',
  ),
  calm: product('latsas', 'Låtsas Calm', 'talkingApp', 'Do participants want to go on talking after the first week?'),
  nokkelboks: product(
    'liksomfjord',
    'Digital nøkkelboks',
    'radioElectronics',
    'Åpner låsen ved strømbrudd, og står det i loggen hvem som åpnet?',
  ),
  hjemmetavle: product(
    'fantasidal',
    'Hjemmetavlen',
    'municipalApp',
    'Ser brukerne hvem som kommer i dag, uten briller?',
  ),
  sengepost: product(
    'utopia',
    'Sengepost hjemme',
    'remoteMonitoring',
    'Kan pasienten reise hjem en dag tidligere når målingene kommer fram av seg selv?',
  ),
} as const satisfies Record<string, DemoProduct>;

export type ProductKey = keyof typeof demoProducts;

function product(of: MemberKey, name: string, intake: IntakeKey, purpose: string): DemoProduct {
  return { of, name, intake, purpose };
}
