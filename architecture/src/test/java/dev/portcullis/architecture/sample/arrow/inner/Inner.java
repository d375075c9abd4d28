package dev.portcullis.architecture.sample.arrow.inner;

import dev.portcullis.architecture.sample.arrow.outer.Outer;

class Inner {
    final Outer seen = new Outer();
}
