package dev.batchmonitor.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Lambda expressions and method references of all kinds, each with something to say. */
public final class LambdaSample implements Callable<List<String>> {
    private final String name;
    private final List<String> said = new ArrayList<>();

    public LambdaSample() {
        this("sample");
    }

    private LambdaSample(String name) {
        this.name = name;
    }

    /** Does not need the other class. */
    interface Greeting {
        String of(String whom);

        private String twice(String whom) {
            Function<String, String> inner = text -> of(text) + of(text);
            return inner.apply(whom);
        }

        default Supplier<String> later(String whom) {
            return () -> twice(whom);
        }

        static Greeting polite() {
            return whom -> "Dear " + whom;
        }
    }

    private static final class Inner {
        private final long number;

        private Inner(long number) {
            this.number = number;
        }

        private LongSupplier next(double more) {
            return () -> number + (long) more;
        }
    }

    @Override
    public List<String> call() {
        whatCapturesNothing();
        whatCaptures(3, 4L, 0.5, 'c', true);
        references();
        whatIsBoxed();
        said.add(Greeting.polite().later("job").get());
        said.add("" + new Inner(40).next(2.5).getAsLong());
        return said;
    }

    private void whatCapturesNothing() {
        Predicate<String> isEmpty = text -> text.isEmpty();
        Runnable nothing = () -> {};
        IntBinaryOperator sum = (a, b) -> a + b;
        nothing.run();
        said.add(isEmpty.test("") + " " + sum.applyAsInt(1, 2));
    }

    private void whatCaptures(int number, long large, double part, char letter, boolean yes) {
        Supplier<String> all = () -> name + number + large + part + letter + yes;
        said.add(all.get());
    }

    private void references() {
        Consumer<String> bound = said::add;
        Function<String, String> unbound = String::strip;
        Function<String, LambdaSample> constructor = LambdaSample::new;
        Function<LambdaSample, String> ofPrivate = LambdaSample::shout;
        BiFunction<String, Object, Boolean> ofStatic = LambdaSample::areSame;
        IntFunction<String[]> array = String[]::new;
        Function<List<String>, Object> ofInterface = List::size;
        bound.accept("bound");
        said.add(unbound.apply(" unbound ") + ofPrivate.apply(constructor.apply("made")));
        said.add(ofStatic.apply("a", "a") + " " + array.apply(3).length + " " + ofInterface.apply(List.of("one")));
    }

    private String shout() {
        return name + "!";
    }

    private static Boolean areSame(String one, Object other) {
        return one.equals(other);
    }

    private void whatIsBoxed() {
        ToIntFunction<Integer> unboxed = Integer::intValue;
        Function<Integer, Integer> boxed = Math::abs;
        Supplier<Integer> length = name::length;
        said.add(unboxed.applyAsInt(1) + boxed.apply(-2) + " " + length.get());
    }
}
