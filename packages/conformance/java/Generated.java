package javax.annotation;

/** The generated code is marked with it; Java had it until version 10. */
public @interface Generated {
  String[] value();
}
