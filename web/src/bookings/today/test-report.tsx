import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { fileSize } from '../../files/file-size';
import { UploadRow } from '../../files/upload-row';
import { Uploads } from '../../files/uploads';
import { Button } from '../../look/button';
import { FileDrop } from '../../look/file-drop';
import { Fetched } from '../../look/states';
import { api } from '../../platform/api';
import { useLanguage, useWords } from '../../platform/language';
import { requestFilesQuery } from '../../test-requests/test-requests.queries';
import { bookingChanged } from '../bookings.queries';
import { seen } from '../bookings.rules';
import type { LabBooking } from '../calendar/lab-calendar.queries';
import { testReportWords } from './test-report.texts';

const accept = '.pdf,.docx,.odt,.xlsx,.ods';

/** The result report of a test that has been run: one file, and with it the request is reported. */
export function TestReport({ booking, onReported }: { booking: LabBooking; onReported: () => void }) {
  const w = useWords(testReportWords);
  const [isOpen, setOpen] = useState(false);
  const files = useQuery({ ...requestFilesQuery(booking.request.id), enabled: isOpen });
  if (!isOpen)
    return (
      <p className="actions">
        <Button onClick={() => setOpen(true)}>
          {w.upload}
          <span className="visually-hidden">{w.of(booking.organisation.name)}</span>
        </Button>
      </p>
    );
  return (
    <Fetched query={files}>
      {({ limits }) => <ReportDrop booking={booking} bytesMax={limits.uploadBytes} onReported={onReported} />}
    </Fetched>
  );
}

function ReportDrop(props: { booking: LabBooking; bytesMax: number; onReported: () => void }) {
  const { booking, bytesMax } = props;
  const w = useWords(testReportWords);
  const { language } = useLanguage();
  const client = useQueryClient();
  const place = useRef<HTMLDivElement>(null);
  // The upload outlives the drawing that it began in: it reports on the request as it is when the file has come.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => place.current?.focus(), []);
  const [uploads] = useState(
    () =>
      new Uploads({
        address: `/api/v1/test-requests/${booking.request.id}/files`,
        bytesMax,
        onStored: async ({ id: fileId }) => {
          const { request } = latest.current.booking;
          const params = { path: { id: request.id }, header: seen(request) };
          try {
            await api.POST('/api/v1/test-requests/{id}/report', { params, body: { fileId } });
            latest.current.onReported();
          } finally {
            await bookingChanged(client);
          }
        },
      }),
  );
  const under = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  return (
    <div className="test-report" ref={place} tabIndex={-1} role="group" aria-label={w.label}>
      {under.length > 0 ? (
        <ul>
          {under.map((upload) => (
            <UploadRow key={upload.id} upload={upload} uploads={uploads} bytesMax={bytesMax} />
          ))}
        </ul>
      ) : (
        <FileDrop
          label={w.drop}
          button={w.choose}
          limits={w.limits(fileSize(bytesMax, language))}
          accept={accept}
          onFiles={(files) => uploads.add('report', files.slice(0, 1))}
        />
      )}
    </div>
  );
}
