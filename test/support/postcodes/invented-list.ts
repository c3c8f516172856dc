const areas = [
  'TA',
  'BS',
  'BA',
  'EX',
  'DT',
  'SP',
  'GL',
  'SN',
  'PL',
  'TQ',
  'BH',
  'SO',
  'PO',
  'RG',
  'OX',
  'CF',
  'NP',
  'B',
  'M',
  'L',
];
const endings = [...'ABDEFGHJLNPQRSTUWXYZ'];

/** Invented postcodes in the order of a published list: every ending of a sector, sector by sector. */
export function* inventedPostcodes(count: number): Generator<string> {
  let made = 0;
  for (let district = 1; district < 100; district += 1) {
    for (const area of areas) {
      for (let sector = 0; sector < 10; sector += 1) {
        for (const one of endings) {
          for (const other of endings) {
            if (made === count) return;
            made += 1;
            yield `${area}${district} ${sector}${one}${other}`;
          }
        }
      }
    }
  }
}

/** A row of Code-Point Open, ten columns. */
export function codePointRow(postcode: string, at: number): string {
  const [east, north] = [200_000 + (at % 9_973) * 40, 60_000 + (at % 99_991) * 4];
  const district = `E07000${String(100 + (at % 190)).padStart(3, '0')}`;
  const county = at % 3 === 0 ? '' : `E100000${String(10 + (at % 20)).padStart(2, '0')}`;
  return `"${postcode}",10,${east},${north},"E92000001","E19000002","E18000010","${county}","${district}","E05006872"\r\n`;
}

const before =
  'pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau';
const after =
  'nhser,ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,npark,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,msoa11,wz11,sicbl,bua11,buasd11,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,icb,oa21,lsoa21,msoa21';

/** The first row of the directory of the ONS, as it was for years. */
export const onspdHeader = `${before},${after}\r\n`;

/** What a row of the directory says. */
export interface OnspdFacts {
  readonly lat?: string;
  readonly lon?: string;
  readonly district?: string;
  readonly county?: string;
  readonly ended?: string;
}

/** A row of the directory of the ONS. */
export function onspdRow(postcode: string, facts: OnspdFacts = {}): string {
  const { lat = '51.015', lon = '-3.103', district = 'E06000066', county = 'E99999999', ended = '' } = facts;
  const said: Readonly<Record<string, string>> = {
    ...{ pcd: postcode.replace(' ', ''), pcds: postcode, dointr: '198001', doterm: ended },
    ...{ oscty: county, oslaua: district, lat, long: lon, osward: 'E05014420', lsoa21: 'E01029291' },
  };
  const columns = onspdHeader.trim().split(',');
  return `${columns.map((column) => `"${said[column] ?? 'E99999999'}"`).join(',')}\r\n`;
}
