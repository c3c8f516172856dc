import type { DeadNumber } from '../../../shared/domain/directory/known-here.ts';
import type { DirectoryService } from '../../../shared/domain/directory/service.ts';
import { shortMoment } from '../../lib/dates.ts';
import { reportDead, withdrawDead } from '../../lib/known-services.ts';
import { phoneInWords } from '../../lib/service-words.ts';
import { Button } from '../../ui/button.tsx';
import classes from './directory.module.css';

/** The numbers of a service, each with whether somebody here found it dead. */
export function ServiceNumbers({ service, dead }: { service: DirectoryService; dead: readonly DeadNumber[] }) {
  const { phones, email, url } = service;
  const gone = dead.filter(({ number }) => !phones.some((phone) => phone.number === number));
  return (
    <ul className={classes.numbers} aria-label="How to reach it">
      {phones.map((phone) => {
        const found = dead.find(({ number }) => number === phone.number);
        return (
          <li key={`${phone.number} ${phone.extension} ${phone.label}`}>
            <span className={found ? classes.struck : classes.phone}>{phoneInWords(phone)}</span>
            {phone.label === null ? null : <span className={classes.quiet}>{phone.label}</span>}
            {found ? <Dead report={found} /> : null}
            {found ? null : (
              <Button
                look="quiet"
                aria-label={`Report dead number: ${phone.number}`}
                onPress={() => reportDead(service, phone.number)}
              >
                Report dead number
              </Button>
            )}
          </li>
        );
      })}
      {gone.map((report) => (
        <li key={report.id}>
          <span className={classes.struck}>{report.number}</span>
          <Dead report={report} />
        </li>
      ))}
      {email === null ? null : <li className={classes.selectable}>{email}</li>}
      {url === null ? null : <li className={classes.selectable}>{url}</li>}
    </ul>
  );
}

function Dead({ report }: { report: DeadNumber }) {
  return (
    <>
      <span className={classes.danger}>
        Said to be dead: {report.by}, {shortMoment(report.at)}
      </span>
      <Button
        look="quiet"
        aria-label={`It works after all: ${report.number}`}
        onPress={() => withdrawDead(report.id, report.number)}
      >
        It works after all
      </Button>
    </>
  );
}
