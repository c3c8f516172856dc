/**
 * Attendances at England's accident and emergency departments by month, April 2016 to March 2019, in thousands, and the
 * share of them seen within four hours, with the charts that the NHS-R community publishes of them. Read off the charts
 * in the tests of its package NHSRplotthedots, which draws the `ae_attendances` of NHSRdatasets (figures of NHS England,
 * Open Government Licence); so they are good to a tenth of a thousand and to a hundred-thousandth.
 */
export const attendances = [
  1867.8, 2070.3, 1958.8, 2079.0, 1932.9, 1952.5, 2001.8, 1907.9, 1944.6, 1895.3, 1735.6, 2015.8, 1949.8, 2066.8,
  1994.1, 2073.9, 1924.7, 1926.0, 2044.2, 1977.0, 2004.0, 2000.1, 1820.0, 2049.8, 1984.4, 2164.5, 2093.9, 2179.9,
  1997.9, 2005.7, 2079.5, 2037.8, 2047.5, 2113.4, 1954.9, 2167.6,
] as const;

/** The chart of all 36 months: nothing special in it. */
export const attendancesChart = { mean: 2000.5, lower: 1731.8, upper: 2269.2 } as const;

/** The same months with limits reckoned anew from April 2017. */
export const rebasedChart = [
  { mean: 1946.9, lower: 1640.0, upper: 2253.8 },
  { mean: 2027.4, lower: 1772.9, upper: 2281.8 },
] as const;

/** The share of attendances seen within four hours. */
export const seenInTime = [
  0.90035, 0.90275, 0.9056, 0.90285, 0.90976, 0.90648, 0.89053, 0.88379, 0.86176, 0.85141, 0.87531, 0.90009, 0.90515,
  0.897, 0.90725, 0.90348, 0.90299, 0.89666, 0.89942, 0.88767, 0.84985, 0.85299, 0.85045, 0.84621, 0.88573, 0.9039,
  0.90763, 0.8932, 0.89727, 0.88944, 0.89009, 0.87604, 0.86446, 0.84352, 0.84225, 0.86604,
] as const;

/** Its chart; the package leaves out the two largest of its moving ranges, as NHS England's own tool does not. */
export const seenInTimeChart = { mean: 0.88471, lower: 0.86045, upper: 0.90896 } as const;

/** The months by their place that the chart shows as improvement, and as concern. */
export const seenInTimeSpecial = {
  improvement: [0, 1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16, 17, 18, 19, 24, 25, 26, 27, 28, 29, 30],
  concern: [9, 20, 21, 22, 23, 33, 34],
} as const;

/** The vector on which NHS England's tool and the package differ, from the page of the package on its deviations. */
export const deviating = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1] as const;
