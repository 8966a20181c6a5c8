package dev.batchmonitor.benchmark.report;

import dev.batchmonitor.benchmark.measure.Growth;
import dev.batchmonitor.benchmark.measure.Series;
import dev.batchmonitor.local.cost.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** How costs grow, as tables and pictures with both axes logarithmic. */
record Growths(List<Growth> growths) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;

    /** Those that grow with one thing. */
    Growths with(String number) {
        return new Growths(
                growths.stream().filter(growth -> growth.of().equals(number)).toList());
    }

    String table() {
        Growth first = growths.get(0);
        Table table = new Table()
                .row(row(first.of(), "slope", first.points().stream().map(point -> "%,.0f".formatted(point.number()))));
        for (Growth growth : growths) {
            table.row(row(
                    growth.cost(), slope(growth), growth.points().stream().map(point -> Series.number(point.cost()))));
        }
        return table.text();
    }

    private static List<String> row(String title, String slope, Stream<String> cells) {
        return Stream.of(Stream.of(title), cells, Stream.of(slope))
                .flatMap(each -> each)
                .toList();
    }

    /** Writes them into one picture. */
    void draw(Path png) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .xAxisTitle(growths.get(0).of())
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        for (Growth growth : growths) {
            chart.addSeries(
                    growth.cost() + ", slope " + slope(growth),
                    growth.points().stream().mapToDouble(Growth.Point::number).toArray(),
                    growth.points().stream().mapToDouble(Growth.Point::cost).toArray());
        }
        try {
            BitmapEncoder.saveBitmap(chart, png.toString(), BitmapFormat.PNG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + png, e);
        }
    }

    private static String slope(Growth growth) {
        return String.format(Locale.ROOT, "%.2f", growth.slope());
    }
}
