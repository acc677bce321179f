import './shown-as.css';

/** One of a few ways to see the same things, in one place. */
export function ShownAs<Choice extends string>(props: {
  label: string;
  choices: readonly (readonly [Choice, string])[];
  shown: Choice;
  onShow: (choice: Choice) => void;
}) {
  return (
    <div className="shown-as" role="group" aria-label={props.label}>
      {props.choices.map(([choice, word]) => (
        <button key={choice} type="button" aria-pressed={choice === props.shown} onClick={() => props.onShow(choice)}>
          {word}
        </button>
      ))}
    </div>
  );
}
