/* Line drawings, 160 × 100, in the ink of the identity; `Berry` is the one cloudberry in each. */
function Berry({ x, y }: { x: number; y: number }) {
  return <circle className="berry" cx={x} cy={y} r="4.5" />;
}

/** Two rooms in section: a lamp over a sofa, a door with a lock. */
export function ShowApartment() {
  return (
    <>
      <path d="M16 88V24h128v64M8 88h144M98 24v64" />
      <path d="M34 72v-10a4 4 0 0 1 4-4h36a4 4 0 0 1 4 4v10M28 72h56v10H28zM34 82v6M78 82v6" />
      <path d="M56 24v10M48 42a8 8 0 0 1 16 0z" />
      <path d="M112 88V46h22v42M128 66v5" />
      <Berry x={56} y={47} />
    </>
  );
}

/** Somebody at a screen, and whoever watches behind the glass. */
export function UsabilityLab() {
  return (
    <>
      <path d="M8 88h144M22 88V66h60v22" />
      <path d="M50 66V58M34 30h42v28H34z" />
      <circle cx="98" cy="42" r="8" />
      <path d="M84 88V68a14 14 0 0 1 28 0v20" />
      <path d="M124 14h30v50h-30z" />
      <path d="M130 39q9-10 18 0q-9 10-18 0z" />
      <Berry x={58} y={42} />
    </>
  );
}

/** A round table with cups. */
export function UserCafe() {
  return (
    <>
      <path d="M8 88h144M46 56h68M80 56v32M66 88h28" />
      <path d="M58 42h14v8a6 6 0 0 1-6 6h-2a6 6 0 0 1-6-6zM72 45h4v5h-4" />
      <path d="M63 35q-3-5 0-9M68 35q-3-5 0-9" />
      <path d="M90 50h18l-3 6H93z" />
      <path d="M24 48v40M24 66h20v22M136 48v40M136 66h-20v22" />
      <Berry x={99} y={45} />
    </>
  );
}

/** Devices and records around a hub. */
export function InteroperabilityRig() {
  return (
    <>
      <circle cx="80" cy="50" r="14" />
      <path d="M14 16h30v20H14zM116 16h30v20h-30zM14 64h30v20H14zM116 64h30v20h-30z" />
      <path d="M44 28l24 15M116 28L92 43M44 72l24-15M116 72L92 57" />
      <path d="M22 26h14M124 23h14M124 29h9M25 70l5 8 5-8M124 74h4l3-5 3 9 3-4h3" />
      <Berry x={80} y={50} />
    </>
  );
}

/** Somebody with VR glasses, reaching for what is not there. */
export function SimulationRoom() {
  return (
    <>
      <path d="M8 88h144" />
      <circle cx="62" cy="34" r="14" />
      <path d="M60 27h22v13H64a4 4 0 0 1-4-4zM48 33h12" />
      <path d="M42 88V68a16 16 0 0 1 16-16h8a14 14 0 0 1 12 8l8 8 14-10" />
      <path d="M104 22h38v30h-38z" strokeDasharray="4 5" />
      <Berry x={108} y={56} />
    </>
  );
}

/** A bed, and the cord that calls for help. */
export function NursingHomeWard() {
  return (
    <>
      <path d="M8 88h144M20 36v46M20 70h112V58a6 6 0 0 0-6-6H56M132 70v12M26 82v6M126 82v6" />
      <circle cx="40" cy="56" r="8" />
      <path d="M56 52v18M20 64h10" />
      <path d="M104 14h38v22h-38zM109 26h7l4-7 6 12 4-5h7" />
      <path d="M62 14v22" />
      <Berry x={62} y={40} />
    </>
  );
}

/** A row of homes, somebody in at one of them. */
export function PrivateHomes() {
  return (
    <>
      <path d="M6 88h148M14 88V50l22-18 22 18v38M58 88V44l24-20 24 20v44M106 88V54l20-16 20 16v34" />
      <path d="M30 88V70h12v18M76 88V66h12v22M120 88V72h12v16" />
      <path d="M30 54h12M36 50v8M76 48h12v10H76zM120 58h12" />
      <Berry x={82} y={53} />
    </>
  );
}

/** A wave on the oscilloscope, and the probe on the board. */
export function ElectronicsBench() {
  return (
    <>
      <path d="M8 84h144M20 84v8M140 84v8M20 26h66v46H20zM28 34h36v30H28z" />
      <path d="M30 49h5l4-9 6 18 5-13 4 4h8" />
      <circle cx="75" cy="40" r="4" />
      <circle cx="75" cy="56" r="4" />
      <path d="M86 64c16 0 8-34 26-34l8 20M100 76h44M104 76v-8h36v8M110 68v-5M118 68v-5M134 68v-5" />
      <Berry x={122} y={56} />
    </>
  );
}

/** The lab’s own vessel, for a kind that has no drawing of its own. */
export function OtherTestbed() {
  return (
    <>
      <path d="M8 88h144M52 16h16v34a12 12 0 0 0 24 0V16h16v34a28 28 0 0 1-56 0zM80 78v10" />
      <Berry x={80} y={24} />
    </>
  );
}
