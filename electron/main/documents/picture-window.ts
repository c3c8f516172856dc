import { BrowserWindow } from 'electron';

/** Twice as many dots as the picture is large: sharp on paper and on a slide. */
const sharpness = 2;

/**
 * A picture as PNG, twice its size in dots. It is painted in a window that nobody sees: no preload, no script, nothing
 * that is loaded.
 *
 * @throws Error where it could not be painted
 */
export async function pictureAsPng({
  svg,
  width,
  height,
}: {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}): Promise<Buffer> {
  const size = { width: width * sharpness, height: height * sharpness };
  const window = new BrowserWindow({
    ...{ show: false, useContentSize: true, ...size },
    webPreferences: {
      ...{ sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, offscreen: true },
    },
  });
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  const style = `*{margin:0}svg{display:block;width:${size.width}px;height:${size.height}px}`;
  const html = `<!doctype html><meta charset="utf-8">${policy}<style>${style}</style>${svg}`;
  try {
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`);
    const image = await window.webContents.capturePage({ x: 0, y: 0, ...size });
    if (image.isEmpty()) throw new Error('Nothing was painted.');
    // A screen with more dots gives a larger picture: it is the same for everybody.
    return image.resize(size).toPNG();
  } finally {
    window.destroy();
  }
}
