import type { ComponentType } from 'react';
import {
  ElectronicsBench,
  InteroperabilityRig,
  NursingHomeWard,
  OtherTestbed,
  PrivateHomes,
  ShowApartment,
  SimulationRoom,
  UsabilityLab,
  UserCafe,
} from './drawings';
import type { Testbed } from './testbeds.queries';

const drawings: Record<Testbed['kind'], ComponentType> = {
  'show-apartment': ShowApartment,
  'usability-lab': UsabilityLab,
  'user-cafe': UserCafe,
  'interoperability-rig': InteroperabilityRig,
  'simulation-room': SimulationRoom,
  'nursing-home-ward': NursingHomeWard,
  'private-homes': PrivateHomes,
  'electronics-bench': ElectronicsBench,
  other: OtherTestbed,
};

/** What kind of place it is, drawn; it says nothing that the words beside it do not. */
export function TestbedDrawing({ kind }: { kind: Testbed['kind'] }) {
  const Drawing = drawings[kind];
  return (
    <svg className="testbed-drawing" viewBox="0 0 160 100" aria-hidden="true">
      <Drawing />
    </svg>
  );
}
