import { BrowserWindow, type PrintToPDFOptions } from 'electron';

/** A document in a window that nobody sees: no preload, no script, nothing but the text. It is gone afterwards. */
export async function withDocument<T>(html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`);
    return await use(window);
  } finally {
    window.destroy();
  }
}

/** A document as a tagged PDF on A4, with what a template says at the foot of each page. */
export async function documentAsPdf(
  html: string,
  options: Pick<PrintToPDFOptions, 'margins' | 'footerTemplate' | 'generateDocumentOutline'>,
): Promise<Buffer> {
  return await withDocument(html, (window) =>
    window.webContents.printToPDF({
      ...{ pageSize: 'A4', printBackground: true, generateTaggedPDF: true, displayHeaderFooter: true },
      headerTemplate: '<span></span>',
      ...options,
    }),
  );
}

/** Lets somebody print a document by the system's own dialog. False where they left it. @throws where it cannot be printed */
export async function printDocument(html: string, title: string): Promise<boolean> {
  return await withDocument(
    html,
    (window) =>
      new Promise((resolve, reject) => {
        window.webContents.print(
          { silent: false, pageSize: 'A4', header: title, footer: title },
          (isPrinted, reason) => {
            if (isPrinted) resolve(true);
            else if (/cancell?ed/i.test(reason)) resolve(false);
            else reject(new Error(reason));
          },
        );
      }),
  );
}
