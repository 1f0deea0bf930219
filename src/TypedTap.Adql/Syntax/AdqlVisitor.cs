namespace TypedTap.Adql.Syntax;

/// <summary>
/// One method a kind of node. Everything that is not overridden ends in <see cref="DefaultVisit"/>;
/// <see cref="AdqlWalker"/> goes through a whole tree, <see cref="AdqlRewriter"/> makes a changed copy.
/// </summary>
/// <typeparam name="TResult">What a visit gives.</typeparam>
public abstract class AdqlVisitor<TResult>
{
    /// <summary>Visits a node by its kind.</summary>
    public virtual TResult Visit(AdqlNode node) => node.Accept(this);

    /// <summary>Called for every kind of node without a method of its own.</summary>
    public abstract TResult DefaultVisit(AdqlNode node);

    /// <summary>Visits a SELECT query.</summary>
    public virtual TResult VisitSelect(AdqlSelect node) => DefaultVisit(node);

    /// <summary>Visits two queries combined.</summary>
    public virtual TResult VisitSetOperation(AdqlSetOperation node) => DefaultVisit(node);

    /// <summary>Visits a query in parentheses that is ordered anew.</summary>
    public virtual TResult VisitNestedQuery(AdqlNestedQuery node) => DefaultVisit(node);

    /// <summary>Visits a common table expression.</summary>
    public virtual TResult VisitCommonTable(AdqlCommonTable node) => DefaultVisit(node);

    /// <summary>Visits a column of a select list.</summary>
    public virtual TResult VisitSelectItem(AdqlSelectItem node) => DefaultVisit(node);

    /// <summary>Visits <c>*</c> or <c>t.*</c>.</summary>
    public virtual TResult VisitWildcard(AdqlWildcard node) => DefaultVisit(node);

    /// <summary>Visits a sort key.</summary>
    public virtual TResult VisitOrderItem(AdqlOrderItem node) => DefaultVisit(node);

    /// <summary>Visits a table in a FROM clause.</summary>
    public virtual TResult VisitTable(AdqlTable node) => DefaultVisit(node);

    /// <summary>Visits a subquery in a FROM clause.</summary>
    public virtual TResult VisitDerivedTable(AdqlDerivedTable node) => DefaultVisit(node);

    /// <summary>Visits a join.</summary>
    public virtual TResult VisitJoin(AdqlJoin node) => DefaultVisit(node);

    /// <summary>Visits the condition of a join.</summary>
    public virtual TResult VisitOn(AdqlOn node) => DefaultVisit(node);

    /// <summary>Visits the columns of a join.</summary>
    public virtual TResult VisitUsing(AdqlUsing node) => DefaultVisit(node);

    /// <summary>Visits NATURAL.</summary>
    public virtual TResult VisitNatural(AdqlNatural node) => DefaultVisit(node);

    /// <summary>Visits conditions that must all hold.</summary>
    public virtual TResult VisitAnd(AdqlAnd node) => DefaultVisit(node);

    /// <summary>Visits conditions of which one must hold.</summary>
    public virtual TResult VisitOr(AdqlOr node) => DefaultVisit(node);

    /// <summary>Visits a negated condition.</summary>
    public virtual TResult VisitNot(AdqlNot node) => DefaultVisit(node);

    /// <summary>Visits a comparison.</summary>
    public virtual TResult VisitComparison(AdqlComparison node) => DefaultVisit(node);

    /// <summary>Visits a range test.</summary>
    public virtual TResult VisitBetween(AdqlBetween node) => DefaultVisit(node);

    /// <summary>Visits a test against a list.</summary>
    public virtual TResult VisitIn(AdqlIn node) => DefaultVisit(node);

    /// <summary>Visits a test against a subquery.</summary>
    public virtual TResult VisitInQuery(AdqlInQuery node) => DefaultVisit(node);

    /// <summary>Visits a pattern match.</summary>
    public virtual TResult VisitLike(AdqlLike node) => DefaultVisit(node);

    /// <summary>Visits a null test.</summary>
    public virtual TResult VisitIsNull(AdqlIsNull node) => DefaultVisit(node);

    /// <summary>Visits a test for existence.</summary>
    public virtual TResult VisitExists(AdqlExists node) => DefaultVisit(node);

    /// <summary>Visits a reference to a column.</summary>
    public virtual TResult VisitColumn(AdqlColumn node) => DefaultVisit(node);

    /// <summary>Visits a numeric literal.</summary>
    public virtual TResult VisitNumber(AdqlNumber node) => DefaultVisit(node);

    /// <summary>Visits a string literal.</summary>
    public virtual TResult VisitString(AdqlString node) => DefaultVisit(node);

    /// <summary>Visits NULL.</summary>
    public virtual TResult VisitNull(AdqlNull node) => DefaultVisit(node);

    /// <summary>Visits a value with a sign.</summary>
    public virtual TResult VisitUnary(AdqlUnary node) => DefaultVisit(node);

    /// <summary>Visits an arithmetic operation.</summary>
    public virtual TResult VisitArithmetic(AdqlArithmetic node) => DefaultVisit(node);

    /// <summary>Visits texts joined.</summary>
    public virtual TResult VisitConcatenation(AdqlConcatenation node) => DefaultVisit(node);

    /// <summary>Visits a call of a function.</summary>
    public virtual TResult VisitFunction(AdqlFunction node) => DefaultVisit(node);

    /// <summary>Visits <c>COUNT(*)</c>.</summary>
    public virtual TResult VisitCountAll(AdqlCountAll node) => DefaultVisit(node);

    /// <summary>Visits a set function.</summary>
    public virtual TResult VisitAggregate(AdqlAggregate node) => DefaultVisit(node);

    /// <summary>Visits a conversion.</summary>
    public virtual TResult VisitCast(AdqlCast node) => DefaultVisit(node);
}
