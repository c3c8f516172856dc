import { chartAsHtml } from '../../../shared/charts/chart-as-html.ts';
import { chartAsSvg } from '../../../shared/charts/chart-as-svg.ts';
import type { ChartInput } from '../../../shared/charts/chart-input.ts';
import { type ControlChart, controlChart } from '../../../shared/charts/control-chart.ts';
import type { ChartWay } from '../../../shared/contract/charts.ts';
import { asSampleTitle } from '../../../shared/domain/sample/sample-words.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import { AppError } from '../../../shared/errors.ts';
import { choosePlace, saveFile } from '../files/chosen-file.ts';
import type { MainContext } from '../main-context.ts';
import { printDocument } from './document-window.ts';
import { pictureAsPng } from './picture-window.ts';

const fileKinds = {
  svg: { name: 'SVG picture', extensions: ['svg'] },
  png: { name: 'PNG picture', extensions: ['png'] },
} as const;

async function chooseFile(measure: string, way: keyof typeof fileKinds): Promise<string | null> {
  const now = new Date().toISOString();
  const when = `${civilDateOf(now)}-${civilTimeOf(now).replace(':', '')}`;
  const filters = [{ ...fileKinds[way], extensions: [...fileKinds[way].extensions] }];
  return await choosePlace('Save the chart', `chart-${measure.replaceAll('_', '-')}-${when}.${way}`, filters);
}

/** Gives a chart its way out. False where the dialog of the printer was left. */
async function letOut(chart: ControlChart, way: ChartWay, file: string): Promise<boolean> {
  switch (way) {
    case 'print':
      return await printDocument(chartAsHtml(chart), chart.title);
    case 'svg':
      saveFile(file, Buffer.from(chartAsSvg(chart).svg, 'utf8'));
      return true;
    case 'png':
      saveFile(file, await pictureAsPng(chartAsSvg(chart)));
      return true;
  }
}

const refused: Readonly<Record<ChartWay, string>> = {
  print: 'Nothing was printed. Check the printer, or save a picture instead.',
  svg: 'The file could not be written. Choose another folder.',
  png: 'The file could not be written. Choose another folder, or save it as SVG.',
};

/**
 * Lets a chart out of the computer. The page gives figures, never a file and never what is written into one: the chart
 * is drawn here, and the file is chosen in the system's own dialog. It is put down before it goes; what fails is too.
 *
 * @throws AppError as the record refuses it; `external` where the printer or the disk does
 */
export async function deliverChart(
  { ask, keeper }: MainContext,
  { measure, way, chart: input }: { readonly measure: string; readonly way: ChartWay; readonly chart: ChartInput },
): Promise<{ isOut: boolean }> {
  const status = keeper.status();
  const isSample = status.state === 'ready' && status.sample;
  const chart = controlChart(isSample ? { ...input, title: asSampleTitle(input.title) } : input);
  const file = way === 'print' ? '' : await chooseFile(measure, way);
  if (file === null) return { isOut: false };
  await ask('charts:note', { measure, way, isOut: true });
  const undone = () => ask('charts:note', { measure, way, isOut: false });
  try {
    const isOut = await letOut(chart, way, file);
    if (!isOut) await undone();
    return { isOut };
  } catch (cause) {
    await undone();
    throw new AppError('external', refused[way], { cause });
  }
}
