package dev.daogou.shop;

/** A shop's departments are these from now on; fired in the transaction that changes them. */
public record DepartmentsChanged(String shop, Departments now) {}
