package dev.batchmonitor.benchmark.measure;

import java.util.List;

/**
 * How a cost grows with something.
 *
 * @param of what there is more and more of
 * @param cost what it costs
 */
public record Growth(String of, String cost, List<Point> points) {
    /** One measurement. */
    public record Point(double number, double cost) {}

    public Growth {
        points = List.copyOf(points);
    }

    /**
     * The slope in a plot in which both axes are logarithmic: 1 where the cost grows as the number does, 0 where it does not
     * grow. By least squares.
     */
    public double slope() {
        double meanX =
                points.stream().mapToDouble(p -> Math.log(p.number())).average().orElseThrow();
        double meanY =
                points.stream().mapToDouble(p -> Math.log(p.cost())).average().orElseThrow();
        double covariance = points.stream()
                .mapToDouble(p -> (Math.log(p.number()) - meanX) * (Math.log(p.cost()) - meanY))
                .sum();
        double variance = points.stream()
                .mapToDouble(p -> Math.pow(Math.log(p.number()) - meanX, 2))
                .sum();
        return covariance / variance;
    }
}
