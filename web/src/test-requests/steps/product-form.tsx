import { TextArea, TextField } from '../../look/field';
import { LinkButton } from '../../look/button';
import { Noted, Page } from '../../look/page';
import { Refusals } from '../../look/refusals';
import { SaveNote } from '../../look/save-note';
import { errorAt, errorElsewhere } from '../../platform/field-errors';
import { useWords } from '../../platform/language';
import { useIntakeSaver } from './intake-saver';
import { Maturity } from './maturity';
import { ProductClashes } from './product-clashes';
import { type Product, useProductSaver } from './product-saver';
import { productWords } from './product.texts';
import { RequestCrumb } from '../request-crumb';
import { RequestSteps } from '../request-steps';
import '../requests.css';
import { requestWords } from '../request.texts';
import type { Checklist, TestRequest } from '../test-requests.queries';
import { worstOf } from '../checklist/worst-of';
import { Wishes } from './wishes';

/** Saved as it is written; there is nothing to submit. */
export function ProductForm({ request, checklist }: { request: TestRequest; checklist: Checklist }) {
  const w = useWords(productWords);
  const steps = useWords(requestWords);
  const [saver, saving] = useProductSaver(request);
  const [intakeSaver, intakeSaving] = useIntakeSaver(request.id, checklist);
  const { mine, error } = saving;
  const field = (name: 'productName' | 'productVersion' | 'purpose') => ({
    name,
    value: mine[name],
    error: errorAt(error, name),
    onChange: (event: { target: { value: string } }) =>
      saver.change({ [name]: event.target.value } as Partial<Product>),
    onBlur: () => void saver.flush(),
  });
  const saveNow = () => {
    void saver.flush();
    void intakeSaver.flush();
  };
  return (
    <Page
      title={w.title}
      crumb={<RequestCrumb request={request} />}
      beside={<SaveNote {...worstOf(saving, intakeSaving)} onSaveNow={saveNow} />}
    >
      <RequestSteps request={request} at="product" />
      <Refusals error={saving.state === 'unreachable' ? null : errorElsewhere(error, Object.keys(mine))} />
      <ProductClashes saver={saver} saving={saving} />
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <section>
          <Noted
            margin={
              <>
                <p className="term">{w.purposeTerm}</p>
                <p>{w.purposeMargin}</p>
              </>
            }
          >
            <TextField
              label={w.name}
              maxLength={200}
              {...field('productName')}
              error={mine.productName.trim() === '' ? w.nameMissing : errorAt(error, 'productName')}
            />
            <TextField label={w.version} description={w.versionWhat} maxLength={80} {...field('productVersion')} />
            <TextArea label={w.purpose} description={w.purposeWhat} rows={7} maxLength={10_000} {...field('purpose')} />
            <Maturity checklist={checklist} saver={intakeSaver} saving={intakeSaving} />
          </Noted>
        </section>
        <Wishes saver={saver} saving={saving} />
      </form>
      <p className="actions section">
        <LinkButton to="/requests/$id/intake" params={{ id: request.id }}>
          {steps.next(steps.steps.intake)}
        </LinkButton>
      </p>
    </Page>
  );
}
