import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { decodeIntake, encodeIntake, type IntakeAnswer, type IntakeAnswers } from './intake-address';

/** The answers of the page; they begin as its address has them. */
export function useAnswers() {
  const { intake } = useSearch({ from: '/rules' });
  const navigate = useNavigate();
  const [answers, setAnswers] = useState<IntakeAnswers>(() => decodeIntake(intake ?? ''));
  return {
    answers,
    answer: (key: string, answer: IntakeAnswer | null) =>
      setAnswers(({ [key]: _, ...others }) => (answer === null ? others : { ...others, [key]: answer })),
    clear: () => {
      setAnswers({});
      void navigate({ to: '/rules', search: {} });
    },
  };
}

/**
 * Keeps the address telling where one stands and all that is answered. The browser’s Back leads to an address of a time
 * when less was: what has been answered since is then written into it.
 */
export function useAddress(answers: IntakeAnswers, question: string): void {
  const told = useSearch({ from: '/rules' });
  const navigate = useNavigate();
  const intake = encodeIntake(answers) || undefined;
  const isTold = told.intake === intake && told.question === question;
  useEffect(() => {
    if (!isTold) void navigate({ to: '/rules', search: { intake, question }, replace: true, resetScroll: false });
  }, [isTold, intake, question, navigate]);
}
